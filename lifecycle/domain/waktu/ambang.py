"""Thresholds around a due date: on which working day each is told, and which one is reached."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lifecycle.domain.waktu.kalender import Kalender


def sekian_hari(hari: date, jumlah: int) -> date:
    """So many days after that day (before it, where negative); the first or last of all days at the most."""
    sisa = (date.max - hari).days if jumlah > 0 else (date.min - hari).days
    return hari + timedelta(days=min(jumlah, sisa) if jumlah > 0 else max(jumlah, sisa))


def hari_ambang(tempo: date, hari: int, kalender: Kalender) -> date:
    """The day on which the threshold of so many days after `tempo` (before it, where negative) is told.

    A day of rest moves it to the next working day; what is to come before `tempo` never moves up to it.
    """
    if hari >= 0:
        return kalender.mulai(sekian_hari(tempo, hari))
    return kalender.geser(sekian_hari(tempo, hari), batas=sekian_hari(tempo, -1))


def semua_hari(ambang: Iterable[int], tempo: date, kalender: Kalender) -> Iterator[date]:
    """The day of each of these thresholds."""
    return (hari_ambang(tempo, hari, kalender) for hari in ambang)


def ambang_tercapai(ambang: Iterable[int], tempo: date, pada: date, kalender: Kalender) -> int | None:
    """The latest threshold reached by that day, so that an outage is caught up with once; None before all."""
    return max((h for h in ambang if hari_ambang(tempo, h, kalender) <= pada), default=None)
