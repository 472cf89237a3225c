"""The week that a digest is for: its name, what it looks back on, and how far ahead."""

from dataclasses import dataclass
from datetime import date, timedelta

from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.alamat import kunci_surel

# The event of the digest, and the name of its template.
PERISTIWA = "ringkasan_mingguan"

MENENGOK = timedelta(days=7)
MENJELANG = timedelta(days=90)


@dataclass(frozen=True, kw_only=True, slots=True)
class Minggu:
    """The ISO week in which the day `pada` lies, seen from that day."""

    pada: date

    @property
    def kode(self) -> str:
        """Its name, such as 2026-W49; the first days of January may belong to the last week of a year."""
        tahun, minggu, _ = self.pada.isocalendar()
        return f"{tahun}-W{minggu:02}"

    @property
    def sejak(self) -> date:
        """The first day looked back on: the same day a week ago, for that day went on after last week's
        digest was written, and nothing may be lost between two."""
        return self.pada - MENENGOK

    @property
    def sampai(self) -> date:
        """The last day looked ahead to."""
        return self.pada + MENJELANG

    def segera(self, hari: date | None) -> bool:
        """Whether that day is today, or near enough to be told of."""
        return hari is not None and self.pada <= hari <= self.sampai

    def kunci(self, surel: str) -> str:
        """What keeps a person from getting a second digest for the same week."""
        return f"{PERISTIWA}/{self.kode}/{kunci_surel(surel)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Pindahan:
    """One transition of one kemitraan, as its history tells it; a suspension leaves `ke` what `dari` was."""

    nomor: str
    pemicu: str
    dari: Tahap
    ke: Tahap
    pada: date
    alasan: str = ""
