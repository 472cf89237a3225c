"""What the services need from the edge, as protocols; bootstrap.py hands in the real things."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Any, Protocol, Self

from lifecycle.domain.evaluasi.aturan import Aturan
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Kemitraan, Tugas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.riwayat import Riwayat


@dataclass(frozen=True, kw_only=True, slots=True)
class SurelBaru:
    """A frozen mail on its way into the outbox; `isi` are the very bytes that will be sent.

    `kunci` is unique: the same matter for the same recipient is queued once.
    """

    kunci: str
    nomor: str
    notifikasi: str
    kepada: str
    pihak: str | None
    perihal: str
    isi: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Surel:
    """A mail of the outbox. `status`: antre, ditunda, tak_pasti, terkirim, gagal. Times are UTC."""

    id: int
    kunci: str
    nomor: str
    notifikasi: str
    kepada: str
    pihak: str | None
    perihal: str
    status: str
    percobaan: int
    dibuat: datetime
    coba_lagi: datetime | None
    terkirim: datetime | None
    galat: str | None
    isi: bytes = b""


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKirim:
    """How one attempt ended: the new `status`, why, and when to try again (UTC), if ever."""

    status: str
    galat: str | None = None
    coba_lagi: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengguna:
    """An internal person; `peran` is petugas, penyetuju or auditor. One may hold several."""

    surel: str
    nama: str
    peran: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ringkasan:
    """One line of `kemitraan daftar`."""

    nomor: str
    judul: str
    pola: str
    tahap: Tahap
    siklus: int
    sejak: date
    ditangguhkan: bool
    diarsipkan: bool
    penanggung_jawab: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TugasTerbuka:
    """One line of `kemitraan tugas`: an open task and the kemitraan it belongs to."""

    nomor: str
    judul_kemitraan: str
    tugas: Tugas


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

    def tandai_surel(self, id_surel: int, hasil: HasilKirim, *, sekarang: datetime) -> None:
        """Write how an attempt ended and give the lease back."""

    def lepas_surel(self, penyewa: str) -> None:
        """Give back every lease that this sender still holds."""

    def antrean_surel(self, *, nomor: str | None = None, belum: bool = True) -> tuple[Surel, ...]:
        """The outbox without bytes: only what is not yet `terkirim` or `gagal` when `belum`."""

    def jumlah_surel(self, nomor: str) -> int: ...
    def simpan_laporan(self, nomor: str, versi: int, format_: str, isi: bytes) -> None:
        """Keep the rendered report of the evaluation that this version recorded."""

    def laporan(self, nomor: str, versi: int, format_: str) -> bytes | None: ...
    def daftar(
        self, *, tahap: str | None = None, pola: str | None = None, cari: str | None = None
    ) -> tuple[Ringkasan, ...]:
        """One query, however many kemitraan there are."""

    def evaluasi_jatuh_tempo(self, pada: date, *, sesudah: str, batas: int) -> tuple[str, ...]:
        """Nomor, in order and after `sesudah`, whose evaluation period is due, or that are in evaluasi."""

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


class Saluran(Protocol):
    """One way out for mails (SMTP, Maildir), open for as long as it is entered."""

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None: ...
    async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
        """One attempt; every failure of this one mail is a HasilKirim, an unreachable server is an error."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Perangkat:
    """Everything a service works with, made by bootstrap.py only; a call makes its part when it is needed."""

    unit: Callable[[], UnitOfWork]
    bacaan: Callable[[], UnitOfWork]
    penyusun: Callable[[], Penyusun]
    pelapor: Callable[[], Pelapor]
    saluran: Callable[[], Saluran]
    sekarang: Callable[[], datetime]
    hari_ini: Callable[[], date]
    aturan: Aturan = field(default_factory=Aturan)
