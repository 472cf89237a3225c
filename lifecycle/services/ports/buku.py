"""What writing a change down needs of a unit of work; a forecast keeps such a book in memory."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.segel.disegel import Disegel, Terbitan
from lifecycle.domain.surel.antrean import SurelBaru


class Buku(Protocol):
    """Facts, history, mails, reports and letters of one change."""

    def simpan(self, baru: Kemitraan, lama: Kemitraan | None) -> None:
        """Write what differs. Raises VersiBerubah when the stored version is not that of `lama`."""

    def tulis_riwayat(self, baris: Riwayat, disegel: Disegel) -> Riwayat:
        """Append, sealed onto the row before it and over what it changed; seals given in are ignored."""

    def tindakan_terakhir(self, nomor: str) -> date | None:
        """The day of the last row of the history; None before the first."""

    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        """Queue what is not there yet; answers how many were new."""

    def ditahan(self) -> frozenset[str]:
        """Every held address, in small letters."""

    def simpan_terbitan(self, nomor: str, terbitan: Sequence[Terbitan]) -> None:
        """Keep reports and letters as they were issued; the first of each stays."""
