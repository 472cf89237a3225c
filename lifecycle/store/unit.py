"""One unit of work: a single transaction, with everything that can be asked and told inside it."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from lifecycle.store.repository.alamat import AlamatRepository
from lifecycle.store.repository.daftar import DaftarRepository
from lifecycle.store.repository.kabar import KabarRepository
from lifecycle.store.repository.kemitraan import KemitraanRepository
from lifecycle.store.repository.kerja import KerjaRepository
from lifecycle.store.repository.mingguan import MingguanRepository
from lifecycle.store.repository.mitra import MitraRepository
from lifecycle.store.repository.nomor import NomorRepository
from lifecycle.store.repository.pengguna import PenggunaRepository
from lifecycle.store.repository.riwayat import RiwayatRepository
from lifecycle.store.repository.segel import SegelRepository
from lifecycle.store.repository.surel import SurelRepository
from lifecycle.store.repository.tugas import TugasRepository


class Unit(
    KemitraanRepository,
    KerjaRepository,
    NomorRepository,
    DaftarRepository,
    RiwayatRepository,
    KabarRepository,
    SurelRepository,
    AlamatRepository,
    TugasRepository,
    PenggunaRepository,
    MingguanRepository,
    MitraRepository,
    SegelRepository,
):
    """Entered once; left without `commit`, it leaves nothing behind."""

    def __init__(self, sambung: Callable[[], Connection], *, tulis: bool) -> None:
        self._sambung = sambung
        self._tulis = tulis
        self._id_dikenal = {}

    def __enter__(self) -> Self:
        self._koneksi = self._sambung()
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self._koneksi.close()

    def commit(self) -> None:
        self._koneksi.commit()
