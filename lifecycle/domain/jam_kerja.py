"""Office hours and working days: when a mail that can wait may reach people, and which days count."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

# ISO numbers of the days of the week: Monday is 1.
SENIN_SAMPAI_JUMAT = frozenset(range(1, 6))
# No calendar closes an office longer than this; one that says so is not believed.
_TERLAMA = 60


def tanpa_libur(_hari: date) -> bool:
    """A calendar without holidays."""
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class JamKerja:
    """When an office in `zona` is open: from `buka` until just before `tutup`, on those days of the week
    (`hari`) that are no holiday (`libur`)."""

    zona: tzinfo
    buka: time
    tutup: time
    hari: frozenset[int] = SENIN_SAMPAI_JUMAT
    libur: Callable[[date], bool] = tanpa_libur

    def hari_kerja(self, hari: date) -> bool:
        """Whether people work on that day."""
        return hari.isoweekday() in self.hari and not self.libur(hari)

    def hari_kerja_mulai(self, hari: date) -> date:
        """That day if people work on it, else the next one on which they do."""
        calon = (hari + timedelta(days=n) for n in range(_TERLAMA))
        return next((satu for satu in calon if self.hari_kerja(satu)), hari)

    def tanggal(self, waktu: datetime) -> date:
        """The day that it is in the office at this moment."""
        return waktu.astimezone(self.zona).date()

    def berikut(self, waktu: datetime) -> datetime:
        """That very moment while the office is open, else its next opening (UTC). `waktu` knows its zone."""
        setempat = waktu.astimezone(self.zona)
        jam = setempat.time()
        if self.buka <= jam < self.tutup and self.hari_kerja(setempat.date()):
            return waktu
        besok = timedelta(days=jam >= self.buka)
        buka = self.hari_kerja_mulai(setempat.date() + besok)
        return datetime.combine(buka, self.buka, tzinfo=self.zona).astimezone(UTC)
