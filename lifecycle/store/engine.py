"""The engine: how a transaction begins on each database, and what every connection is told."""

from pathlib import Path
from sqlite3 import SQLITE_BUSY, OperationalError
from sqlite3 import Connection as SQLiteConnection
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from lifecycle.store.galat import penerjemah
from lifecycle.store.turns import Turn
from lifecycle.store.url import rahasia, tampilan

# How long to wait, in seconds: for somebody else's lock, and for a server to answer at all.
LOCK_TIMEOUT = 60.0
CONNECT_TIMEOUT = 10
WAL_PAUSE = 0.02

# The execution option that says whether a connection is opened to write.
TULIS = "kemitraan_tulis"
# Under which name a connection keeps its turn.
GILIRAN = "kemitraan_giliran"


def buat_mesin(url: URL, *, lock_timeout: float = LOCK_TIMEOUT) -> Engine:
    """An engine whose errors are sentences already. Connects only when it is first used."""
    jenis = _mesin_sqlite if url.get_backend_name() == "sqlite" else _mesin_postgresql
    mesin = jenis(url, lock_timeout)
    event.listen(mesin, "handle_error", penerjemah(tampilan(url), rahasia(url)))
    return mesin


def _mesin_sqlite(url: URL, lock_timeout: float) -> Engine:
    tempat = Path(str(url.database))
    mesin = create_engine(url, connect_args={"timeout": lock_timeout})
    event.listen(mesin, "connect", lambda sambungan, _catatan: _siapkan_sambungan(sambungan, lock_timeout))
    event.listen(mesin, "begin", lambda koneksi: _mulai(koneksi, tempat, lock_timeout))
    event.listen(mesin, "checkin", _akhiri_giliran)
    return mesin


def _siapkan_sambungan(sambungan: SQLiteConnection, lock_timeout: float) -> None:
    # The driver would begin transactions by itself, and only at the first write: too late for a lock.
    sambungan.isolation_level = None
    _pakai_wal(sambungan, lock_timeout)
    for perintah in ("synchronous=FULL", "foreign_keys=ON"):
        sambungan.execute(f"PRAGMA {perintah}")


def _pakai_wal(sambungan: SQLiteConnection, lock_timeout: float) -> None:
    """Only the first connection to a new file changes anything. Two at once would deadlock, so SQLite
    refuses one of them at once, without the wait that it grants every other command."""
    batas = monotonic() + lock_timeout
    while True:
        try:
            sambungan.execute("PRAGMA journal_mode=WAL")
        except OperationalError as galat:
            if galat.sqlite_errorcode != SQLITE_BUSY or monotonic() >= batas:
                raise
            sleep(WAL_PAUSE)
        else:
            return


def _mulai(koneksi: Connection, tempat: Path, lock_timeout: float) -> None:
    """Raises PrasaranaGagal where no turn can be asked for."""
    tulis, sabar = koneksi.get_execution_options().get(TULIS, False), lock_timeout
    koneksi.exec_driver_sql(f"PRAGMA query_only={'OFF' if tulis else 'ON'}")
    if tulis:
        giliran = koneksi.info.get(GILIRAN) or Turn(tempat, timeout=lock_timeout)
        koneksi.info[GILIRAN], sabar = giliran, giliran.left
    koneksi.exec_driver_sql(f"PRAGMA busy_timeout={sabar * 1000:.0f}")
    koneksi.exec_driver_sql("BEGIN IMMEDIATE" if tulis else "BEGIN")


def _akhiri_giliran(_sambungan: object, catatan: ConnectionPoolEntry) -> None:
    """The connection goes back into its pool: the next one writes."""
    giliran = catatan.info.pop(GILIRAN, None)
    if giliran is not None:
        giliran.end()


def _mesin_postgresql(url: URL, lock_timeout: float) -> Engine:
    return create_engine(
        url,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT,
            "options": f"-c lock_timeout={lock_timeout * 1000:.0f}ms -c timezone=UTC",
        },
    )


def sambung(mesin: Engine, *, tulis: bool) -> Connection:
    """A connection inside a transaction: to write, or to read one unchanging picture."""
    koneksi = mesin.connect()
    try:
        opsi: dict[str, Any] = {TULIS: tulis}
        if not tulis and mesin.dialect.name == "postgresql":
            opsi |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        koneksi.execution_options(**opsi).begin()
    except BaseException:
        koneksi.close()
        raise
    return koneksi
