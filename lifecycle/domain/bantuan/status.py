"""Sambat sinambat: how far a request for help has come, and what was contributed by it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum, auto

from lifecycle.domain.fakta import Bantuan, Fakta


class StatusBantuan(StrEnum):
    """The steps, in their order; each is named as the day of it in Bantuan."""

    DIMINTA = auto()
    DITAWARKAN = auto()
    DITERIMA = auto()
    SELESAI = auto()


def status_bantuan(bantuan: Bantuan, pada: date) -> StatusBantuan:
    """The last step that was taken by `pada`, a day on which it was asked for already."""

    def sudah(status: StatusBantuan) -> bool:
        hari: date | None = getattr(bantuan, status)
        return hari is not None and hari <= pada

    return [status for status in StatusBantuan if sudah(status)][-1]


def kontribusi_bantuan(fakta: Fakta) -> Mapping[str, tuple[Bantuan, ...]]:
    """The help that was accepted by the day of the facts, by the kode of the pihak that gave it."""
    hasil: dict[str, tuple[Bantuan, ...]] = {}
    for bantuan in fakta.kemitraan.bantuan:
        if bantuan.pemberi is not None and bantuan.diterima is not None and bantuan.diterima <= fakta.pada:
            hasil[bantuan.pemberi] = (*hasil.get(bantuan.pemberi, ()), bantuan)
    return hasil
