"""Invitations to meetings, as they are remembered: which days, how often called, how often called off."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lifecycle.domain.fakta import Ingatan, Kemitraan
from lifecycle.domain.kaidah.kunci import Kunci

UNDANGAN = "undangan_rapat"
PEMBATALAN = "rapat_dibatalkan"
# A second round of invitations to one day, and its end, say their number.
DIUNDANG = Kunci("undangan_rapat", "hari", "ke")
DIBATALKAN = Kunci("rapat_dibatalkan", "hari", "ke")


@dataclass(frozen=True, kw_only=True, slots=True)
class Undangan:
    """The invitations to one day: those sent, each with the day it was sent, and those called off again."""

    hari: date
    diundang: tuple[date, ...] = field(default=())
    dibatalkan: int = 0

    @property
    def berdiri(self) -> bool:
        """Whether those who were invited still expect to meet."""
        return len(self.diundang) > self.dibatalkan

    @property
    def ulang(self) -> int:
        """Which invitation is the one in hand, the one standing or else the next: 0 for the first."""
        return self.dibatalkan

    @property
    def urutan_undangan(self) -> int:
        """Its place among all that calendars hear of that day, as iCalendar counts (SEQUENCE)."""
        return 2 * self.ulang

    @property
    def urutan_pembatalan(self) -> int:
        """The place of the message that calls it off."""
        return self.urutan_undangan + 1

    def kunci(self, kunci: Kunci) -> str:
        """Under which the invitation in hand (DIUNDANG), or its end (DIBATALKAN), is remembered."""
        return kunci.tulis(self.hari, *([self.ulang + 1] if self.ulang else []))


def undangan(kemitraan: Kemitraan, hari: date) -> Undangan:
    """What is remembered of that day."""
    diundang = sorted(i.tanggal for i in _tentang(kemitraan, DIUNDANG, hari))
    dibatalkan = sum(1 for _ in _tentang(kemitraan, DIBATALKAN, hari))
    return Undangan(hari=hari, diundang=tuple(diundang), dibatalkan=dibatalkan)


def undangan_berdiri(kemitraan: Kemitraan) -> tuple[Undangan, ...]:
    """The invitations that nobody called off, the earliest day first."""
    hari = {h for i in kemitraan.ingatan if (h := _hari(DIUNDANG, i)) is not None}
    return tuple(satu for h in sorted(hari) if (satu := undangan(kemitraan, h)).berdiri)


def _tentang(kemitraan: Kemitraan, kunci: Kunci, hari: date) -> Iterator[Ingatan]:
    return (i for i in kemitraan.ingatan if _hari(kunci, i) == hari)


def _hari(kunci: Kunci, ingatan: Ingatan) -> date | None:
    bagian = kunci.baca(ingatan.kunci)
    return None if bagian is None else date.fromisoformat(bagian["hari"])
