"""The ladder of an unmet promise: by which days it is reminded of, escalated and warned about. Dates only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

# From this many days after the due date on, letters of warning; the last of them is the third.
HARI_PERINGATAN = 28
PERINGATAN_TERAKHIR = 3
# Days to mend, between one letter and the next.
HARI_PERBAIKAN = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class AnakTangga:
    """One rung below the letters: what is told, and on which day, counted from the due date."""

    hari: int
    peristiwa: str


TANGGA = (
    AnakTangga(hari=-14, peristiwa="pengingat_komitmen"),
    AnakTangga(hari=-3, peristiwa="pengingat_komitmen"),
    AnakTangga(hari=1, peristiwa="komitmen_terlambat"),
    AnakTangga(hari=7, peristiwa="eskalasi_manajer"),
    AnakTangga(hari=14, peristiwa="eskalasi_pimpinan"),
)


def anak_tercapai(jatuh_tempo: date, pada: date) -> AnakTangga | None:
    """The latest rung reached, so that a run after an outage catches up once; None before the first, and
    once the letters have begun."""
    lewat = (pada - jatuh_tempo).days
    if lewat >= HARI_PERINGATAN:
        return None
    return max((a for a in TANGGA if a.hari <= lewat), key=lambda a: a.hari, default=None)


def boleh_diperingatkan(jatuh_tempo: date, pada: date, diberi_waktu: Iterable[date]) -> bool:
    """Whether a letter may be issued: the promise is late enough, and 14 days have passed since each day
    on which time to mend was given."""
    cukup_lama = (pada - jatuh_tempo).days >= HARI_PERINGATAN
    return cukup_lama and all((pada - hari).days >= HARI_PERBAIKAN for hari in diberi_waktu)
