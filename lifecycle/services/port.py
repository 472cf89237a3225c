"""What the services need from the edge, as protocols; bootstrap.py hands in the real things."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Any, Protocol, Self

from lifecycle.domain.aturan import Aturan
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kemitraan, Peringatan
from lifecycle.domain.kantor import Pengguna, Ringkasan, TugasTerbuka
from lifecycle.domain.riwayat import Riwayat
from lifecycle.domain.surel import HasilKirim, Saluran, Surel, SurelBaru


class UnitOfWork(Protocol):
    """One database transaction: leaving it without `commit` leaves nothing behind."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None: ...
    def commit(self) -> None: ...

    def muat(self, nomor: str) -> Kemitraan:
        """The kemitraan with every fact; its row is locked when the unit may write.

        Raises NomorTidakDikenal, with a near miss where there is one.
        """

    def muat_banyak(self, nomor: Sequence[str]) -> tuple[Kemitraan, ...]:
        """Several at once, a fixed number of queries however many; in the order asked for."""

    def nomor_dari_judul(self, judul: str, pola: str) -> str | None: ...
    def ada(self, nomor: str) -> bool: ...
    def nomor_berikut(self, tahun: int) -> str:
        """The next free KM-<year>-<serial>, serial of at least four digits."""

    def simpan(self, baru: Kemitraan, lama: Kemitraan | None) -> None:
        """Write what differs. Raises VersiBerubah when the stored version is not that of `lama`."""

    def riwayat(self, nomor: str) -> tuple[Riwayat, ...]:
        """Oldest first."""

    def riwayat_berkunci(self, kunci: str) -> Riwayat | None: ...
    def transisi_terakhir(self, nomor: str) -> Riwayat | None: ...
    def tulis_riwayat(self, baris: Riwayat) -> Riwayat:
        """Append, sealed onto the row before it; the hashes given in are ignored."""

    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        """Queue what is not there yet; answers how many were new."""

    def klaim_surel(
        self, *, penyewa: str, sekarang: datetime, sewa: timedelta, batas: int
    ) -> tuple[Surel, ...]:
        """Lease up to `batas` due mails that nobody else leases, oldest first, with their bytes."""

    def tandai_surel(self, hasil: Mapping[int, HasilKirim], *, sekarang: datetime) -> None:
        """Write how attempts ended, by the id of the mail, and give the leases back."""

    def perpanjang_sewa(self, penyewa: str, sampai: datetime) -> None:
        """Keep every lease that this sender still holds until then."""

    def lepas_surel(self, penyewa: str) -> None:
        """Give back every lease that this sender still holds."""

    def antrean_surel(self, *, nomor: str | None = None, belum: bool = True) -> tuple[Surel, ...]:
        """The outbox without bytes: only what is not yet `terkirim` or `gagal` when `belum`."""

    def jumlah_surel(self, nomor: str) -> int: ...
    def simpan_laporan(self, nomor: str, versi: int, format_: str, isi: bytes) -> None:
        """Keep the rendered report of the evaluation that this version recorded."""

    def laporan(self, nomor: str, versi: int, format_: str) -> bytes | None: ...
    def simpan_surat(self, nomor: str, nomor_surat: str, format_: str, isi: bytes) -> None:
        """Keep a numbered letter as it was issued."""

    def surat(self, nomor: str, nomor_surat: str, format_: str) -> bytes | None: ...
    def daftar(
        self, *, tahap: str | None = None, pola: str | None = None, cari: str | None = None
    ) -> tuple[Ringkasan, ...]:
        """One query, however many kemitraan there are."""

    def evaluasi_jatuh_tempo(self, pada: date, *, sesudah: str, batas: int) -> tuple[str, ...]:
        """Nomor, in order and after `sesudah`, whose evaluation period is due, or that are in evaluasi."""

    def belum_diarsipkan(self, *, sesudah: str, batas: int) -> tuple[str, ...]:
        """Nomor, in order and after `sesudah`, of every kemitraan whose file is not closed for good."""

    def tugas_terbuka(self, *, giliran: str | None = None) -> tuple[TugasTerbuka, ...]:
        """Open tasks, the earliest deadline first; a penyetuju or PIC is named by surel, a pihak by kode."""

    def nomor_tugas(self, id_tugas: int) -> str | None: ...
    def pengguna(self, surel: str) -> Pengguna | None: ...


class Penyusun(Protocol):
    """Writes the mails of one event."""

    def susun(
        self, peristiwa: str, fakta: Fakta, *, kunci: str, waktu: datetime, konteks: Mapping[str, Any]
    ) -> tuple[SurelBaru, ...]:
        """A frozen mail for every notification that hangs on `peristiwa` and every recipient of it.

        Raises TemplatRusak when a template names a value that is not there.
        """


class Pelapor(Protocol):
    """Renders the report of one evaluation."""

    def laporan_html(self, fakta: Fakta, evaluasi: EvaluasiTercatat) -> bytes: ...


class Penyurat(Protocol):
    """Renders numbered letters."""

    def peringatan_html(self, fakta: Fakta, peringatan: Peringatan) -> bytes: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Perangkat:
    """Everything a service works with, made by bootstrap.py only; a call makes its part when it is needed."""

    unit: Callable[[], UnitOfWork]
    bacaan: Callable[[], UnitOfWork]
    penyusun: Callable[[], Penyusun]
    pelapor: Callable[[], Pelapor]
    penyurat: Callable[[], Penyurat]
    saluran: Callable[[], Saluran]
    sekarang: Callable[[], datetime]
    hari_ini: Callable[[], date]
    aturan: Aturan = field(default_factory=Aturan)
