"""What writing a change down needs of a unit of work; a forecast keeps such a book in memory."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.surel.antrean import SurelBaru


class Buku(Protocol):
    """Facts, history, mails, reports and letters of one change."""

    def simpan(self, baru: Kemitraan, lama: Kemitraan | None) -> None:
        """Write what differs. Raises VersiBerubah when the stored version is not that of `lama`."""

    def tulis_riwayat(self, baris: Riwayat) -> Riwayat:
        """Append, sealed onto the row before it; the hashes given in are ignored."""

    def tindakan_terakhir(self, nomor: str) -> date | None:
        """The day of the last row of the history; None before the first."""

    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        """Queue what is not there yet; answers how many were new."""

    def ditahan(self) -> frozenset[str]:
        """Every held address, in small letters."""

    def simpan_laporan(self, nomor: str, versi: int, format_: str, isi: bytes) -> None:
        """Keep the rendered report of the evaluation that this version recorded."""

    def simpan_surat(self, nomor: str, nomor_surat: str, format_: str, isi: bytes) -> None:
        """Keep a numbered letter as it was issued."""
