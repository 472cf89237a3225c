"""Office hours: when a mail that can wait may reach people."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from lifecycle.domain.waktu.kalender import Kalender


@dataclass(frozen=True, kw_only=True, slots=True)
class JamKerja:
    """When an office in `zona` is open: from `buka` until just before `tutup`, on its working days."""

    zona: tzinfo
    buka: time
    tutup: time
    kalender: Kalender

    def tanggal(self, waktu: datetime) -> date:
        """The day that it is in the office at this moment."""
        return waktu.astimezone(self.zona).date()

    def awal_hari(self, waktu: datetime) -> datetime:
        """When the day of that moment began in the office (UTC)."""
        return datetime.combine(self.tanggal(waktu), time(0), tzinfo=self.zona).astimezone(UTC)

    def esok(self, waktu: datetime) -> datetime:
        """The first opening after the day of that moment (UTC)."""
        buka = self.kalender.mulai(self.tanggal(waktu) + timedelta(days=1))
        return datetime.combine(buka, self.buka, tzinfo=self.zona).astimezone(UTC)

    def berikut(self, waktu: datetime) -> datetime:
        """That very moment while the office is open, else its next opening (UTC). `waktu` knows its zone."""
        setempat = waktu.astimezone(self.zona)
        jam = setempat.time()
        if self.buka <= jam < self.tutup and self.kalender.hari_kerja(setempat.date()):
            return waktu
        besok = timedelta(days=jam >= self.buka)
        buka = self.kalender.mulai(setempat.date() + besok)
        return datetime.combine(buka, self.buka, tzinfo=self.zona).astimezone(UTC)
