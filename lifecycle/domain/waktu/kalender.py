"""Working days: on which days people are asked for something, and where a day of rest moves it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

# No calendar closes an office longer than this; one that says so is not believed.
_TERLAMA = 60
_SEHARI = timedelta(days=1)


def tanpa_libur(_hari: date) -> bool:
    """A calendar without holidays."""
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class Kalender:
    """The days on which an office works: those of the week (`hari`, Monday is 1) that are no holiday."""

    hari: frozenset[int] = frozenset(range(1, 8))
    libur: Callable[[date], bool] = tanpa_libur

    def hari_kerja(self, hari: date) -> bool:
        """Whether people work on that day."""
        return hari.isoweekday() in self.hari and not self.libur(hari)

    def mulai(self, hari: date) -> date:
        """That day if people work on it, else the next one on which they do."""
        return self._terdekat(hari, _SEHARI)

    def geser(self, hari: date, *, batas: date) -> date:
        """As `mulai`, but never past `batas`: then the last working day before."""
        kerja = self.mulai(hari)
        return kerja if kerja <= batas else self._terdekat(min(hari, batas), -_SEHARI)

    def _terdekat(self, hari: date, langkah: timedelta) -> date:
        return next((satu for satu in _berderet(hari, langkah) if self.hari_kerja(satu)), hari)


def _berderet(hari: date, langkah: timedelta) -> Iterator[date]:
    for _ in range(_TERLAMA):
        yield hari
        if not date.min + _SEHARI < hari < date.max - _SEHARI:
            return
        hari += langkah


# Every day is a working day: what is asked for falls on the very day that was written down.
SETIAP_HARI = Kalender()
