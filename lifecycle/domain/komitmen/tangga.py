"""The ladder of an unmet promise: by which days it is reminded of, escalated and warned about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Ingatan
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.waktu.ambang import ambang_tercapai, sekian_hari
from lifecycle.domain.waktu.kalender import SETIAP_HARI, Kalender

# From this many days after the due date on, letters of warning; the last of them is the third.
HARI_PERINGATAN = 28
PERINGATAN_TERAKHIR = 3
# Days to mend, between one letter and the next.
HARI_PERBAIKAN = 14

JANJI = Kunci("janji", "komitmen", "jatuh_tempo", "ambang")


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
    return JANJI.tulis(komitmen, jatuh_tempo, hari)


def ditegur_sejak(ingatan: Iterable[Ingatan], komitmen: str, jatuh_tempo: date) -> date | None:
    """The day on which it was first told that this promise is late; None where nobody has been told yet."""
    kunci = {kunci_anak(komitmen, jatuh_tempo, a.hari) for a in TANGGA if a.hari > 0}
    return min((i.tanggal for i in ingatan if i.kunci in kunci), default=None)


def anak_tercapai(
    jatuh_tempo: date, pada: date, ditegur: date | None, kalender: Kalender = SETIAP_HARI
) -> AnakTangga | None:
    """The latest rung reached, so that a run after an outage catches up once; None before the first, and
    once letters follow. Where nobody has been told yet, the last rung comes before any letter."""
    if (pada - jatuh_tempo).days >= HARI_PERINGATAN and ditegur is not None:
        return None
    tercapai = ambang_tercapai((a.hari for a in TANGGA), jatuh_tempo, pada, kalender)
    return next((a for a in TANGGA if a.hari == tercapai), None)


def hari_surat(jatuh_tempo: date, ditegur: date | None, diberi_waktu: Iterable[date]) -> date | None:
    """The first day on which a letter may be issued: the promise is late enough, and 14 days have passed
    since it was told to be late and since each day on which time to mend was given; None where nobody was
    told."""
    if ditegur is None:
        return None
    cukup_lama = sekian_hari(jatuh_tempo, HARI_PERINGATAN)
    return max(cukup_lama, *(sekian_hari(hari, HARI_PERBAIKAN) for hari in (ditegur, *diberi_waktu)))
