"""Sambat sinambat in the report: help that was accepted is a contribution, and what is asked for is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Bantuan, Fakta


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisBantuan:
    """One request; the days of its steps are empty until they are reached."""

    kode: str
    uraian: str
    peminta: str
    pemberi: str | None
    diminta: date
    ditawarkan: date | None
    diterima: date | None
    selesai: date | None


def baris_bantuan(fakta: Fakta, nama: Mapping[str, str]) -> tuple[BarisBantuan, ...]:
    """What was accepted in the present siklus, then what is still open."""
    sejak = fakta.kemitraan.keadaan.siklus_sejak or date.min
    baris = [_baris(b, nama, fakta.pada) for b in fakta.kemitraan.bantuan]
    diterima = (b for b in baris if b.diterima is not None and b.diterima >= sejak)
    terbuka = (b for b in baris if b.diterima is None and b.selesai is None)
    return (*diterima, *terbuka)


def _baris(bantuan: Bantuan, nama: Mapping[str, str], pada: date) -> BarisBantuan:
    def sudah(hari: date | None) -> date | None:
        return hari if hari is not None and hari <= pada else None

    pemberi = bantuan.pemberi
    return BarisBantuan(
        kode=bantuan.kode,
        uraian=bantuan.uraian,
        peminta=nama.get(bantuan.peminta, bantuan.peminta),
        pemberi=None if pemberi is None else nama.get(pemberi, pemberi),
        diminta=bantuan.diminta,
        ditawarkan=sudah(bantuan.ditawarkan),
        diterima=sudah(bantuan.diterima),
        selesai=sudah(bantuan.selesai),
    )
