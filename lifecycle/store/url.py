"""Where the database is: the address that an officer writes, and what of it may be shown."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah

PENGGERAK = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
CONTOH = "Contoh: sqlite:///kemitraan.db atau postgresql://pengguna@peladen/kemitraan."


class AlamatBasisDataTidakSah(MasukanSalah):
    """Alamat basis data tidak dapat dipahami."""


def baca_alamat(teks: str) -> URL:
    """The address, with the driver that is used for it.

    Raises AlamatBasisDataTidakSah, which never repeats a password.
    """
    try:
        url = make_url(teks)
    except (ArgumentError, ValueError):
        raise AlamatBasisDataTidakSah(f"KEMITRAAN_DATABASE_URL tidak dapat dibaca. {CONTOH}") from None
    jenis = url.drivername.partition("+")[0]
    if jenis not in PENGGERAK:
        raise AlamatBasisDataTidakSah(
            f'KEMITRAAN_DATABASE_URL memakai basis data "{jenis}" yang tidak dikenal. '
            f"{saran(jenis, PENGGERAK)} {CONTOH}"
        )
    if jenis == "sqlite" and url.database in (None, "", ":memory:"):
        raise AlamatBasisDataTidakSah(f"KEMITRAAN_DATABASE_URL tidak menyebut nama berkas SQLite. {CONTOH}")
    return url.set(drivername=PENGGERAK[jenis])


def tampilan(url: URL) -> str:
    """The address for people: without the password, and without options that may hide one."""
    if url.get_backend_name() == "sqlite":
        return f"sqlite:///{url.database}"
    tempat = {k: v for k, v in url.query.items() if k in ("host", "port")}
    # Not url.set: it takes None for "leave as it is".
    polos = URL.create("postgresql", url.username, None, url.host, url.port, url.database, tempat)
    return polos.render_as_string(hide_password=True)


def berkas(url: URL) -> Path | None:
    """The file of an SQLite database."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
