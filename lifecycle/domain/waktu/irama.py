"""Recurring dates: the days of a rhythm, moved off days of rest."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from lifecycle.domain.arti import arti
from lifecycle.domain.waktu.ambang import sekian_hari
from lifecycle.domain.waktu.kalender import Kalender

# No day moves further than this over days of rest.
_TERGESER = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Irama:
    """Something that recurs: first on `pertama`, then every `setiap_bulan` months (once, where not given)."""

    pertama: date | None = field(default=None, metadata=arti("Pertama", "Hari pertama dari jadwal ini."))
    setiap_bulan: int | None = field(
        default=None,
        metadata=arti(
            "Jarak ulangan (bulan)",
            "Jarak ke hari berikutnya, dalam bulan. Kosong berarti satu kali saja.",
            batas=(1, 120),
        ),
    )


def tanggal_ke(irama: Irama, k: int) -> date | None:
    """The day of recurrence `k` (0 is the first); None where the rhythm has no such day.

    Months are counted from the first day, so that one on the 31st falls on the last day of a short
    month and comes back to the 31st after it.
    """
    if irama.pertama is None or (k > 0 and not irama.setiap_bulan):
        return None
    bulan_ke = irama.pertama.year * 12 + irama.pertama.month - 1 + k * (irama.setiap_bulan or 0)
    tahun, bulan = bulan_ke // 12, bulan_ke % 12 + 1
    if tahun > date.max.year:
        return None
    return date(tahun, bulan, min(irama.pertama.day, monthrange(tahun, bulan)[1]))


def berikutnya(irama: Irama, sesudah: date) -> date | None:
    """The first day of the rhythm that is later than `sesudah`; None where none is left."""
    if irama.pertama is None or irama.pertama > sesudah:
        return irama.pertama
    if not irama.setiap_bulan:
        return None
    jarak_bulan = (sesudah.year - irama.pertama.year) * 12 + sesudah.month - irama.pertama.month
    k = jarak_bulan // irama.setiap_bulan
    calon = tanggal_ke(irama, k)
    if calon is not None and calon > sesudah:
        return calon
    return tanggal_ke(irama, k + 1)


def hari_kerja_berikut(irama: Irama, sesudah: date, kalender: Kalender) -> date | None:
    """The first day later than `sesudah` to which the rhythm comes when each of its days that is one of rest
    moves to the next working day; None where none is left."""
    asli = berikutnya(irama, sekian_hari(sesudah, -_TERGESER))
    while asli is not None and kalender.mulai(asli) <= sesudah:
        asli = berikutnya(irama, asli)
    return None if asli is None else kalender.mulai(asli)
