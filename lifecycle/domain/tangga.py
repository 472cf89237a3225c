"""The ladder of an unmet promise: by which days it is reminded of, escalated and warned about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Ingatan

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


def kunci_anak(komitmen: str, jatuh_tempo: date, hari: int) -> str:
    """What a rung is remembered by, once it was told."""
    return f"janji:{komitmen}:{jatuh_tempo}:{hari}"


def ditegur_sejak(ingatan: Iterable[Ingatan], komitmen: str, jatuh_tempo: date) -> date | None:
    """The day on which it was first told that this promise is late; None where nobody has been told yet."""
    kunci = {kunci_anak(komitmen, jatuh_tempo, a.hari) for a in TANGGA if a.hari > 0}
    return min((i.tanggal for i in ingatan if i.kunci in kunci), default=None)


def anak_tercapai(jatuh_tempo: date, pada: date, ditegur: date | None) -> AnakTangga | None:
    """The latest rung reached, so that a run after an outage catches up once; None before the first, and
    once letters follow. Where nobody has been told yet, the last rung comes before any letter."""
    lewat = (pada - jatuh_tempo).days
    if lewat >= HARI_PERINGATAN and ditegur is not None:
        return None
    return max((a for a in TANGGA if a.hari <= lewat), key=lambda a: a.hari, default=None)


def boleh_diperingatkan(
    jatuh_tempo: date, pada: date, ditegur: date | None, diberi_waktu: Iterable[date]
) -> bool:
    """Whether a letter may be issued: the promise is late enough, and 14 days have passed since it was told
    to be late and since each day on which time to mend was given."""
    if ditegur is None:
        return False
    cukup_lama = (pada - jatuh_tempo).days >= HARI_PERINGATAN
    return cukup_lama and all((pada - hari).days >= HARI_PERBAIKAN for hari in (ditegur, *diberi_waktu))
