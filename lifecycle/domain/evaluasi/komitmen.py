"""D2: what was promised and delivered, per pihak and together."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lifecycle.domain.evaluasi.jejak import Jejak, Masukan
from lifecycle.domain.evaluasi.nilai_dimensi import NilaiDimensi
from lifecycle.domain.evaluasi.pemenuhan import Pemenuhan, pemenuhan
from lifecycle.domain.evaluasi.rata import rata, rata_berbobot
from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kata import Dimensi


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiKomitmen:
    """D2, and P_i of every active pihak, 0 to 100; None for one with nothing due."""

    dimensi: NilaiDimensi
    per_pihak: Mapping[str, Decimal | None]


def nilai_komitmen(fakta: Fakta) -> NilaiKomitmen:
    """Half the mean and half the weakest pihak: one that delivers nothing is not hidden behind the others."""
    semua = tuple(pemenuhan(fakta, komitmen) for komitmen in fakta.kemitraan.komitmen)
    jejak_pihak = tuple(_nilai_pihak(pihak, semua) for pihak in fakta.pihak_aktif)
    per_pihak = {p.kode: jejak.nilai for p, jejak in zip(fakta.pihak_aktif, jejak_pihak, strict=True)}
    terhitung = sum(1 for p in semua if p.f is not None)
    ringkasan = _ringkasan(per_pihak)
    return NilaiKomitmen(
        dimensi=NilaiDimensi(
            nilai=ringkasan.nilai,
            # Not delivered is known, so nothing that is due can be missing here.
            terisi=terhitung,
            jatuh_tempo=terhitung,
            jejak=(*(p.jejak for p in semua), *jejak_pihak, ringkasan),
        ),
        per_pihak=per_pihak,
    )


def _nilai_pihak(pihak: Pihak, semua: tuple[Pemenuhan, ...]) -> Jejak:
    milik = tuple((p.komitmen, p.f) for p in semua if p.komitmen.pihak == pihak.kode and p.f is not None)
    nilai = rata_berbobot((komitmen.bobot, 100 * f) for komitmen, f in milik)
    return Jejak(
        angka=f"pihak {pihak.kode}",
        judul=f"Pemenuhan komitmen {pihak.mitra}",
        nilai=nilai,
        rumus="100 × jumlah (bobot × f) / jumlah bobot",
        masukan=tuple(
            Masukan(nama=k.kode, nilai=f, bobot=k.bobot, sumber=f"komitmen {k.kode}") for k, f in milik
        ),
        keterangan="" if nilai is not None else "belum ada komitmen yang dihitung",
    )


def _ringkasan(per_pihak: Mapping[str, Decimal | None]) -> Jejak:
    dikenal = {kode: p for kode, p in per_pihak.items() if p is not None}
    purata = rata(dikenal.values())
    nilai = None if purata is None else (purata + min(dikenal.values())) / 2
    return Jejak(
        angka=f"dimensi {Dimensi.KOMITMEN}",
        judul=f"Dimensi {Dimensi.KOMITMEN}",
        nilai=nilai,
        rumus="setengah rata-rata P + setengah P terendah",
        masukan=tuple(Masukan(nama=k, nilai=p, sumber=f"pihak {k}") for k, p in dikenal.items()),
        keterangan="" if nilai is not None else "belum ada komitmen yang dihitung",
    )
