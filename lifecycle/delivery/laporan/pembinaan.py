"""Pembinaan in the report: capabilities against the standard over time, and the plan with its activities."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lifecycle.domain.bahasa.sebutan import sebut
from lifecycle.domain.fakta import Fakta, Kegiatan, Pihak
from lifecycle.domain.kata import Kapabilitas


@dataclass(frozen=True, kw_only=True, slots=True)
class Titik:
    """One mark; without `tanggal` it stands in the profile of the pihak."""

    nilai: Decimal
    tanggal: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisKapabilitas:
    """One capability of one pihak: its marks, oldest first, and the standard, if one was agreed."""

    mitra: str
    kapabilitas: str
    titik: tuple[Titik, ...]
    standar: Decimal | None

    @property
    def di_bawah(self) -> bool:
        """Whether the latest mark is below the standard."""
        return self.standar is not None and self.titik[-1].nilai < self.standar


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisPembinaan:
    """One line of the pembinaan plan, with the activities that carry it out."""

    uraian: str
    kegiatan: tuple[Kegiatan, ...]


def baris_kapabilitas(fakta: Fakta) -> tuple[BarisKapabilitas, ...]:
    """Every capability of an active pihak that was ever scored."""
    return tuple(
        BarisKapabilitas(
            mitra=pihak.mitra,
            kapabilitas=sebut(kapabilitas, {"id": {}}, "id"),
            titik=titik,
            standar=fakta.kemitraan.standar.ambang(kapabilitas),
        )
        for pihak in fakta.pihak_aktif
        for kapabilitas in Kapabilitas
        if (titik := _titik(fakta, pihak, kapabilitas))
    )


def _titik(fakta: Fakta, pihak: Pihak, kapabilitas: Kapabilitas) -> tuple[Titik, ...]:
    awal = pihak.kapabilitas.get(kapabilitas)
    bertanggal = sorted(
        (k for k in fakta.kemitraan.kapabilitas if k.pihak == pihak.kode), key=lambda k: k.tanggal
    )
    nilai = ((k.nilai().get(kapabilitas), k.tanggal) for k in bertanggal)
    return (
        *(() if awal is None else (Titik(nilai=awal, tanggal=None),)),
        *(Titik(nilai=n, tanggal=tanggal) for n, tanggal in nilai if n is not None),
    )


def baris_pembinaan(fakta: Fakta) -> tuple[BarisPembinaan, ...]:
    """The plan, line by line."""
    return tuple(
        BarisPembinaan(
            uraian=uraian, kegiatan=tuple(k for k in fakta.kemitraan.kegiatan if k.pembinaan == uraian)
        )
        for uraian in fakta.kemitraan.pembinaan
    )
