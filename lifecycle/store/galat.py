"""What goes wrong in a database, said once, at its door, in sentences an officer can act on."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import exc
from sqlalchemy.engine import ExceptionContext

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import DataRusak, KemitraanError, MasukanSalah, PrasaranaGagal

# PostgreSQL's codes for: serialization failure, deadlock, lock not available.
SEDANG_TERKUNCI = {"40001", "40P01", "55P03"}
# PostgreSQL's codes for: undefined table, undefined column.
SKEMA_LAIN = {"42P01", "42703"}
# PostgreSQL's code for: program limit exceeded, such as a text too long for an index.
TERLALU_BESAR = {"54000"}


class BasisDataBelumSiap(PrasaranaGagal):
    """Basis data belum disiapkan atau dari versi lain. Jalankan `kemitraan siapkan`."""


class DataBertentangan(KemitraanError):
    """Data ini bertentangan dengan data lain di basis data. Muat ulang, periksa, lalu coba lagi."""


# What reading a column raises where something stands in it that we never write.
_TAK_TERBACA = (ValueError, TypeError, AttributeError, ArithmeticError, zlib.error)


@contextmanager
def terbaca(bagian: str) -> Iterator[None]:
    """Reading that part of what is stored. Raises DataRusak where it cannot be what we wrote."""
    try:
        yield
    except _TAK_TERBACA as galat:
        raise DataRusak(bagian, kutip(str(galat))) from galat


def penerjemah(
    alamat: str, rahasia: Sequence[str] = ()
) -> Callable[[ExceptionContext], KemitraanError | None]:
    """What an engine calls with every error; `alamat` names the database, and no answer of it
    that repeats one of `rahasia` is passed on as it is."""

    def terjemahkan(konteks: ExceptionContext) -> KemitraanError | None:
        asli = konteks.original_exception
        if isinstance(konteks.sqlalchemy_exception, exc.DBAPIError):
            return _galat_basis_data(konteks.sqlalchemy_exception, asli, alamat, rahasia)
        if isinstance(asli, (OverflowError, UnicodeEncodeError)):
            return _tidak_dapat_disimpan(asli)
        return None

    return terjemahkan


def _galat_basis_data(
    jenis: exc.DBAPIError, asli: BaseException, alamat: str, rahasia: Sequence[str]
) -> KemitraanError:
    kode, pesan = getattr(asli, "sqlstate", None), _baris_pertama(asli)
    for satu in rahasia:
        pesan = pesan.replace(satu, "***")
    if isinstance(jenis, exc.IntegrityError):
        return DataBertentangan()
    if isinstance(jenis, exc.DataError) or kode in TERLALU_BESAR:
        return _tidak_dapat_disimpan(asli)
    if kode in SKEMA_LAIN or pesan.startswith(("no such table", "no such column")):
        return BasisDataBelumSiap()
    if kode in SEDANG_TERKUNCI or pesan.startswith(("database is locked", "database table is locked")):
        return PrasaranaGagal(f"Basis data di {alamat} sedang dipakai proses lain. Coba lagi sebentar lagi.")
    if isinstance(jenis, exc.OperationalError):
        return PrasaranaGagal(
            f"Basis data di {alamat} tidak dapat dihubungi: periksa KEMITRAAN_DATABASE_URL dan apakah "
            f"basis data itu berjalan, lalu coba lagi. (Jawaban basis data: {pesan})"
        )
    return PrasaranaGagal(
        f"Basis data di {alamat} menolak perintah: periksa KEMITRAAN_DATABASE_URL dan jalankan "
        f"`kemitraan siapkan`. (Jawaban basis data: {pesan})"
    )


def _tidak_dapat_disimpan(asli: BaseException) -> MasukanSalah:
    return MasukanSalah(
        "Ada isian yang tidak dapat disimpan: angka atau teks yang terlalu besar, atau tanda yang bukan "
        f"teks. Perbaiki isian itu lalu coba lagi. (Jawaban basis data: {_baris_pertama(asli)})"
    )


def _baris_pertama(galat: BaseException) -> str:
    return str(galat).partition("\n")[0]
