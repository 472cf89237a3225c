"""The part of a sheet that was written down: documents, votes, promises, measures and meetings.

Each line is the fact itself, with what follows from all the others on the day of the sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, belum_menandatangani
from lifecycle.domain.fakta import Capaian, Dokumen, Fakta, Indikator, Komitmen, Persetujuan, Rapat, Realisasi
from lifecycle.domain.kata import JenisDokumen
from lifecycle.domain.komitmen.tagihan import dikecualikan, diserahkan, hari_terpenuhi


@dataclass(frozen=True, kw_only=True, slots=True)
class DokumenTercatat:
    """A document, whether it is in force, and the kode of each pihak that has not signed it."""

    dokumen: Dokumen
    berlaku: bool
    belum: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SuaraTercatat:
    """A vote, and whose it is: the mitra behind the pihak, or the penyetuju by surel."""

    persetujuan: Persetujuan
    siapa: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KomitmenTercatat:
    """A promise with its deliveries in order of their days, what they come to, and the day it was kept.

    `terlambat`: it is due, and neither wholly delivered nor waived nor in dispute.
    """

    komitmen: Komitmen
    realisasi: tuple[Realisasi, ...]
    diserahkan: Decimal
    terpenuhi: date | None
    dikecualikan: bool
    disengketakan: bool
    terlambat: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class IndikatorTercatat:
    """A measure with its values, in order of their days."""

    indikator: Indikator
    capaian: tuple[Capaian, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class LembarCatatan:
    """All of it; a list is empty where there is nothing of its kind. Votes and meetings are in order of
    their days."""

    dokumen: tuple[DokumenTercatat, ...]
    suara: tuple[SuaraTercatat, ...]
    komitmen: tuple[KomitmenTercatat, ...]
    indikator: tuple[IndikatorTercatat, ...]
    rapat: tuple[Rapat, ...]


def lembar_catatan(fakta: Fakta) -> LembarCatatan:
    """What is known on the day of the facts."""
    kemitraan = fakta.kemitraan
    return LembarCatatan(
        dokumen=tuple(_dokumen(fakta, d) for d in kemitraan.dokumen),
        suara=tuple(
            SuaraTercatat(persetujuan=p, siapa=p.penyetuju or kemitraan.nama_mitra(p.pihak or ""))
            for p in sorted(kemitraan.persetujuan, key=lambda p: p.tanggal)
        ),
        komitmen=tuple(_komitmen(fakta)),
        indikator=tuple(_indikator(fakta)),
        rapat=tuple(sorted(_rapat(fakta), key=lambda r: r.tanggal)),
    )


def _rapat(fakta: Fakta) -> Iterator[Rapat]:
    """Those of days gone by, and what is already planned outside the cadence."""
    yield from fakta.kemitraan.rapat
    yield from (r for r in fakta.rapat_direncanakan if r.tanggal > fakta.pada)


def saring(lembar: LembarCatatan, *, unit: str | None, berakhir_sebelum: date | None) -> LembarCatatan:
    """Only documents of a unit with that in its name; only what ends or falls due before that day."""

    def cocok(hari: date | None) -> bool:
        return berakhir_sebelum is None or (hari is not None and hari < berakhir_sebelum)

    return LembarCatatan(
        dokumen=tuple(
            d
            for d in lembar.dokumen
            if cocok(d.dokumen.berlaku.sampai)
            and (unit or "").casefold() in (d.dokumen.unit or "").casefold()
        ),
        suara=lembar.suara,
        komitmen=tuple(k for k in lembar.komitmen if cocok(k.komitmen.jatuh_tempo)),
        indikator=tuple(i for i in lembar.indikator if cocok(i.indikator.jatuh_tempo)),
        rapat=lembar.rapat,
    )


def _dokumen(fakta: Fakta, dokumen: Dokumen) -> DokumenTercatat:
    # Minutes that nobody signed need no signature.
    perlu = dokumen.ditandatangani or dokumen.jenis in PAYUNG or dokumen.jenis is JenisDokumen.ADDENDUM
    belum = tuple(p.kode for p in belum_menandatangani(fakta, dokumen)) if perlu else ()
    return DokumenTercatat(dokumen=dokumen, berlaku=dokumen.masih_berlaku(fakta.pada), belum=belum)


def _komitmen(fakta: Fakta) -> Iterator[KomitmenTercatat]:
    sengketa = {kode for s in fakta.kemitraan.sengketa if s.terbuka(fakta.pada) for kode in s.komitmen}
    for satu in fakta.kemitraan.komitmen:
        terpenuhi, tempo = hari_terpenuhi(fakta, satu), satu.jatuh_tempo
        bebas = terpenuhi is not None or dikecualikan(satu) or satu.kode in sengketa
        kiriman = (r for r in fakta.kemitraan.realisasi if r.komitmen == satu.kode)
        yield KomitmenTercatat(
            komitmen=satu,
            realisasi=tuple(sorted(kiriman, key=lambda r: r.tanggal)),
            diserahkan=diserahkan(fakta, satu),
            terpenuhi=terpenuhi,
            dikecualikan=dikecualikan(satu),
            disengketakan=satu.kode in sengketa,
            terlambat=not bebas and tempo is not None and tempo < fakta.pada,
        )


def _indikator(fakta: Fakta) -> Iterator[IndikatorTercatat]:
    for satu in fakta.kemitraan.indikator:
        ukuran = (c for c in fakta.kemitraan.capaian if c.indikator == satu.kode)
        yield IndikatorTercatat(indikator=satu, capaian=tuple(sorted(ukuran, key=lambda c: c.tanggal)))
