"""The commitments of the report: what was promised, what came, and how punctually."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import romawi
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Fakta, Komitmen, Realisasi
from lifecycle.domain.komitmen.peringatan import peringatan_terbuka
from lifecycle.domain.komitmen.tagihan import diserahkan, hari_terpenuhi


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisKomitmen:
    """One commitment; `terpenuhi` is f of the record (0 to 1) or unknown.

    `catatan` tells why it was left out, and which letters of warning stand open for it; `lunas`: all
    of it was delivered, however late.
    """

    kode: str
    uraian: str
    mitra: str
    jenis: str
    janji: Decimal | None
    diserahkan: Decimal | None
    satuan: str
    jatuh_tempo: date | None
    waktu: str
    terpenuhi: str | None
    catatan: str
    lunas: bool


def baris_komitmen(
    fakta: Fakta, hasil: Mapping[str, Any], nama: Mapping[str, str]
) -> tuple[BarisKomitmen, ...]:
    """Every commitment that the record knows, in the order of the rencana."""
    jejak = {satu["angka"]: satu for satu in hasil["jejak"]}
    return tuple(
        _baris(fakta, komitmen, jejak[f"komitmen {komitmen.kode}"], nama)
        for komitmen in fakta.kemitraan.komitmen
        if f"komitmen {komitmen.kode}" in jejak
    )


def _baris(
    fakta: Fakta, komitmen: Komitmen, jejak: Mapping[str, Any], nama: Mapping[str, str]
) -> BarisKomitmen:
    kiriman = [r for r in fakta.kemitraan.realisasi if r.komitmen == komitmen.kode]
    return BarisKomitmen(
        kode=komitmen.kode,
        uraian=komitmen.uraian,
        mitra=nama.get(komitmen.pihak, komitmen.pihak),
        jenis=komitmen.jenis,
        janji=komitmen.jumlah,
        diserahkan=None if komitmen.jumlah is None else diserahkan(fakta, komitmen),
        satuan=komitmen.satuan or "",
        jatuh_tempo=komitmen.jatuh_tempo,
        waktu=_waktu(kiriman, komitmen.jatuh_tempo),
        terpenuhi=jejak["nilai"],
        catatan="; ".join(filter(None, (jejak["keterangan"], _peringatan(fakta, komitmen)))),
        lunas=hari_terpenuhi(fakta, komitmen) is not None,
    )


def _peringatan(fakta: Fakta, komitmen: Komitmen) -> str:
    """The open letters of warning, in a few words."""
    terbuka = (sp for sp in peringatan_terbuka(fakta) if sp.komitmen == komitmen.kode)
    return ", ".join(f"SP {romawi(sp.tingkat)} sejak {sebut_tanggal(sp.tanggal)}" for sp in terbuka)


def _waktu(kiriman: Sequence[Realisasi], jatuh_tempo: date | None) -> str:
    if not kiriman:
        return "belum ada"
    terakhir = max(r.tanggal for r in kiriman)
    if jatuh_tempo is None:
        return "tanpa tenggat"
    if terakhir <= jatuh_tempo:
        return "tepat waktu"
    return f"terlambat {(terakhir - jatuh_tempo).days} hari"
