"""Create or upgrade the schema."""

from pathlib import Path

from sqlalchemy import Connection, func, select

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.private import make_missing_folder, touch_private
from lifecycle.store.engine import LOCK_TIMEOUT, buat_mesin, sambung
from lifecycle.store.gudang import MIGRASI, VERSI_SKEMA
from lifecycle.store.url import baca_alamat, berkas

# What SQLite writes beside its file.
_DI_SAMPING = ("-wal", "-shm", "-journal")
# Among PostgreSQL's advisory locks: "whoever holds this changes the schema".
KUNCI_SKEMA = 711_0000


class BasisDataLebihBaru(PrasaranaGagal):
    """Basis data ini dibuat oleh versi Kemitraan yang lebih baru. Perbarui program, lalu coba lagi."""


def siapkan(url: str, *, lock_timeout: float = LOCK_TIMEOUT) -> str:
    """Bring the database to the newest revision, all or nothing, and answer it; the file's folder is made.
    Waits so many seconds for somebody else who does the same.

    Raises AlamatBasisDataTidakSah, BasisDataLebihBaru, PrasaranaGagal when the database cannot be reached.
    """
    alamat = baca_alamat(url)
    tempat = berkas(alamat)
    if tempat is not None:
        _kencangkan(tempat)
    mesin = buat_mesin(alamat, lock_timeout=lock_timeout)
    try:
        with sambung(mesin, tulis=True) as koneksi:
            _naikkan(koneksi)
            revisi = koneksi.execute(select(VERSI_SKEMA.c.version_num)).scalar_one()
            koneksi.commit()
    finally:
        mesin.dispose()
    return str(revisi)


def _naikkan(koneksi: Connection) -> None:
    # Only here: nothing else needs Alembic, and it takes its time to load.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    if koneksi.dialect.name == "postgresql":
        koneksi.execute(select(func.pg_advisory_xact_lock(KUNCI_SKEMA)))
    pengaturan = Config()
    pengaturan.set_main_option("script_location", str(MIGRASI).replace("%", "%%"))
    pengaturan.attributes["connection"] = koneksi
    try:
        command.upgrade(pengaturan, "head")
    except CommandError as galat:
        # The one command that can fail here looks for a revision that this program does not have.
        raise BasisDataLebihBaru from galat


def _kencangkan(tempat: Path) -> None:
    """The file, and whatever SQLite writes beside it, is for our user only from its first moment on: what
    SQLite makes there later has the rights of the file. A folder that stands may be more than ours."""
    folder = tempat.parent
    try:
        make_missing_folder(folder)
    except OSError as galat:
        raise PrasaranaGagal(
            f"Folder {folder} untuk basis data tidak dapat dibuat ({galat.strerror}): "
            "periksa KEMITRAAN_DATABASE_URL dan hak akses folder itu."
        ) from galat
    try:
        touch_private(tempat)
        for akhiran in _DI_SAMPING:
            if (satu := tempat.with_name(tempat.name + akhiran)).exists():
                touch_private(satu)
    except OSError as galat:
        raise PrasaranaGagal(
            f"Berkas basis data {tempat} tidak dapat dibuat, atau ditutup bagi orang lain "
            f"({galat.strerror}): periksa KEMITRAAN_DATABASE_URL; berkas itu harus milik Anda sendiri."
        ) from galat
