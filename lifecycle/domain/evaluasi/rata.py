"""Means: a mean over nothing, or over no weight, is unknown and never 0."""

from collections.abc import Iterable
from decimal import Decimal


def rata(nilai: Iterable[Decimal]) -> Decimal | None:
    """The plain mean; None over nothing."""
    return rata_berbobot((Decimal(1), satu) for satu in nilai)


def rata_berbobot(pasangan: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """The mean of (weight, value) pairs; None where the weights total 0."""
    semua = tuple(pasangan)
    bobot = sum((w for w, _ in semua), Decimal(0))
    return sum((w * nilai for w, nilai in semua), Decimal(0)) / bobot if bobot else None


def jepit(nilai: Decimal, *, atas: int) -> Decimal:
    """The value held between 0 and `atas`."""
    return min(max(nilai, Decimal(0)), Decimal(atas))
