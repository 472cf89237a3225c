"""The database of one process, and the units of work that are opened on it."""

from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, column, select, table

from lifecycle.store.engine import LOCK_TIMEOUT, buat_mesin, sambung
from lifecycle.store.galat import BasisDataBelumSiap
from lifecycle.store.unit import Unit
from lifecycle.store.url import baca_alamat, berkas

MIGRASI = Path(__file__).parent / "migrations"

# The revision of the schema that this code works with: the last of the migrations, whose files begin with it.
REVISI = max(satu.stem[:4] for satu in (MIGRASI / "versions").glob("[0-9]*.py"))

VERSI_SKEMA = table("alembic_version", column("version_num"))


class Gudang:
    """Opens units of work. Nothing is connected before the first."""

    def __init__(self, url: URL, *, lock_timeout: float = LOCK_TIMEOUT) -> None:
        self._berkas = berkas(url)
        self._mesin = buat_mesin(url, lock_timeout=lock_timeout)
        self._siap = False

    def unit(self) -> Unit:
        """To write: on SQLite it holds the write lock from the start, on PostgreSQL every row it loads."""
        return Unit(partial(self._sambung, tulis=True), tulis=True)

    def bacaan(self) -> Unit:
        """To read: everything as it stood at one moment. What it tries to write is refused."""
        return Unit(partial(self._sambung, tulis=False), tulis=False)

    def tutup(self) -> None:
        """Let go of every connection."""
        self._mesin.dispose()

    def _sambung(self, *, tulis: bool) -> Connection:
        """Raises BasisDataBelumSiap, and PrasaranaGagal when the database cannot be reached or is locked."""
        if not self._siap and self._berkas is not None and not self._berkas.exists():
            # Connecting would leave an empty file behind.
            raise BasisDataBelumSiap
        koneksi = sambung(self._mesin, tulis=tulis)
        try:
            self._periksa_revisi(koneksi)
        except BaseException:
            koneksi.close()
            raise
        return koneksi

    def _periksa_revisi(self, koneksi: Connection) -> None:
        """Once is enough: whoever upgrades the schema while a process runs restarts it."""
        if not self._siap:
            if koneksi.scalar(select(VERSI_SKEMA.c.version_num)) != REVISI:
                raise BasisDataBelumSiap
            self._siap = True


def buka(url: str, *, lock_timeout: float = LOCK_TIMEOUT) -> Gudang:
    """The database at `sqlite:///path.db` or `postgresql://user@host/name`; a unit waits so many seconds for
    somebody else's lock. Raises AlamatBasisDataTidakSah."""
    return Gudang(baca_alamat(url), lock_timeout=lock_timeout)
