"""Dates, numbers and lists as people read them, in Indonesian and English."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from lifecycle.domain.angka import angka_id, bilangan_id, bulat
from lifecycle.domain.sebut import sebut_semua, sebut_tanggal

# What stands where a value is not known: never a 0.
TAK_DIKETAHUI = "–"

# Not babel: it costs 50 ms to import, for twelve words and a comma.
_BULAN_INGGRIS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAN = {"id": "dan", "en": "and"}


def tanggal(hari: date | str | None, bahasa: str) -> str:
    """31 Januari 2026, or 31 January 2026; ISO text is understood. Raises ValueError for other text."""
    if hari is None:
        return TAK_DIKETAHUI
    return sebut_tanggal(_hari(hari)) if bahasa == "id" else _tanggal_inggris(_hari(hari))


def angka(nilai: Decimal | int | str | None, bahasa: str) -> str:
    """A score with two places, half up: 73,83 in Indonesian, 73.83 in English.

    Raises ValueError for text that is no number.
    """
    if nilai is None:
        return TAK_DIKETAHUI
    bilangan = _bilangan(nilai)
    return angka_id(bilangan) if bahasa == "id" else f"{bulat(bilangan):,f}"


def jumlah(nilai: Decimal | int | str | None) -> str:
    """A quantity in Indonesian, with as many places as it needs: 20.000 or 1.250,5. Raises as `angka`."""
    return TAK_DIKETAHUI if nilai is None else bilangan_id(_bilangan(nilai))


def persen(bagian: Decimal | str | None) -> str:
    """A share of 1 in whole per cent, half up: 0.833 is 83 %. Raises as `angka`."""
    if bagian is None:
        return TAK_DIKETAHUI
    return f"{(100 * _bilangan(bagian)).quantize(Decimal(1), ROUND_HALF_UP)} %"


def rangkai(bagian: Iterable[str], bahasa: str) -> str:
    """Names in one breath: "A dan B", "A, B, dan C"."""
    return sebut_semua(bagian, sambung=_DAN[bahasa])


def _tanggal_inggris(hari: date) -> str:
    return f"{hari.day} {_BULAN_INGGRIS[hari.month - 1]} {hari.year}"


def _hari(nilai: date | str) -> date:
    try:
        return date.fromisoformat(nilai) if isinstance(nilai, str) else nilai
    except ValueError:
        raise ValueError(f'"{nilai}" bukan tanggal') from None


def _bilangan(nilai: Decimal | int | str) -> Decimal:
    try:
        return Decimal(nilai)
    except InvalidOperation:
        raise ValueError(f'"{nilai}" bukan angka') from None
