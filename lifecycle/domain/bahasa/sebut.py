"""How facts are said inside a sentence: days and enumerations, in Indonesian."""

from collections.abc import Iterable
from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def sebut_tanggal(hari: date) -> str:
    """The day as an officer writes it.

    >>> sebut_tanggal(date(2026, 2, 1))
    '1 Februari 2026'
    """
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def sebut_semua(kata: Iterable[str], *, sambung: str = "dan") -> str:
    """The words in one breath.

    >>> sebut_semua(["mou", "pks", "ia"], sambung="atau")
    'mou, pks, atau ia'
    """
    semua = list(kata)
    if len(semua) <= 2:
        return f" {sambung} ".join(semua)
    return f"{', '.join(semua[:-1])}, {sambung} {semua[-1]}"
