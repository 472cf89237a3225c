"""Dates, numbers and lists as people read them, in Indonesian and English."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache

from lifecycle.domain.bahasa.angka import HITUNG, bulat
from lifecycle.domain.bahasa.sebut import sebut_semua, sebut_tanggal

# What stands where a value is not known: never a 0.
TAK_DIKETAHUI = "–"

# The English of Indonesian offices puts the day first.
_LOKAL = {"id": "id_ID", "en": "en_GB"}
# No figure of a partnership has more digits, before or after the point.
_DIGIT = 60
_DAN = {"id": "dan", "en": "and"}


def tanggal(hari: date | str | None, bahasa: str) -> str:
    """31 Januari 2026, or 31 January 2026; ISO text is understood. Raises ValueError for other text."""
    if hari is None:
        return TAK_DIKETAHUI
    if bahasa == "id":
        return sebut_tanggal(_hari(hari))
    # Imported late, here and below: most commands write neither mail nor report.
    from babel.dates import format_date

    return format_date(_hari(hari), "long", locale=_LOKAL[bahasa])


def angka(nilai: Decimal | int | str | None, bahasa: str) -> str:
    """A score with two places, half up: 73,83 in Indonesian, 73.83 in English.

    Raises ValueError for text that is no number.
    """
    if nilai is None:
        return TAK_DIKETAHUI
    return _tulis(str(bulat(_bilangan(nilai))), bahasa, "#,##0.00")


def jumlah(nilai: Decimal | int | str | None, bahasa: str = "id") -> str:
    """A quantity with as many places as it needs: 20.000 or 1.250,5 in Indonesian. Raises as `angka`."""
    return TAK_DIKETAHUI if nilai is None else _tulis(str(_bilangan(nilai).normalize(HITUNG)), bahasa)


def persen(bagian: Decimal | str | None) -> str:
    """A share of 1 in whole per cent, half up: 0.833 is 83 %. Raises as `angka`."""
    if bagian is None:
        return TAK_DIKETAHUI
    return f"{(100 * _bilangan(bagian)).quantize(Decimal(1), ROUND_HALF_UP)} %"


def rangkai(bagian: Iterable[str | date], bahasa: str) -> str:
    """Names or days in one breath: "A dan B", "A, B, dan C"."""
    # A text is one name, not its letters.
    semua = [bagian] if isinstance(bagian, str) else bagian
    kata = (tanggal(satu, bahasa) if isinstance(satu, date) else satu for satu in semua)
    return sebut_semua(kata, sambung=_DAN[bahasa])


# Scores and weights are much the same everywhere. By their text: Decimal takes 0 and -0 for equal.
@lru_cache(maxsize=4096)
def _tulis(bilangan: str, bahasa: str, pola: str | None = None) -> str:
    from babel.numbers import format_decimal

    with localcontext(HITUNG):
        return format_decimal(Decimal(bilangan), pola, locale=_LOKAL[bahasa], decimal_quantization=False)


def _hari(nilai: date | str) -> date:
    try:
        return date.fromisoformat(nilai) if isinstance(nilai, str) else nilai
    except ValueError:
        raise ValueError(f'"{nilai}" bukan tanggal') from None


def _bilangan(nilai: Decimal | int | str) -> Decimal:
    try:
        bilangan = Decimal(nilai)
    except InvalidOperation:
        raise ValueError(f'"{nilai}" bukan angka') from None
    if not bilangan.is_finite() or abs(bilangan.adjusted()) > _DIGIT:
        raise ValueError(f'"{nilai}" bukan angka yang dapat ditulis')
    return bilangan
