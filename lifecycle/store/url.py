"""Where the database is: the address that an officer writes, and what of it may be shown."""

import re
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah

PENGGERAK = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
_TEMPAT = ("host", "port")
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
        # What stands there is not repeated: it may be a password in the wrong place.
        raise AlamatBasisDataTidakSah(
            "KEMITRAAN_DATABASE_URL memakai jenis basis data yang tidak dikenal. "
            f"{saran(jenis, PENGGERAK)} {CONTOH}"
        )
    if jenis == "sqlite" and url.database in (None, "", ":memory:"):
        raise AlamatBasisDataTidakSah(f"KEMITRAAN_DATABASE_URL tidak menyebut nama berkas SQLite. {CONTOH}")
    if jenis == "postgresql" and not _jelas(url):
        raise AlamatBasisDataTidakSah(
            "KEMITRAAN_DATABASE_URL dapat dibaca dengan dua cara. Tanda @ : / ? # % di dalam nama atau sandi "
            f"ditulis %40 %3A %2F %3F %23 %25. {CONTOH}"
        )
    return url.set(drivername=PENGGERAK[jenis])


def _jelas(url: URL) -> bool:
    """Whether no part of a password can have become another part, which would be shown."""
    tempat = (url.database or "", *(str(n) for k, n in url.query.items() if k in _TEMPAT))
    return (
        re.fullmatch(r"[\w.-]*|[0-9A-Fa-f:.]+", url.host or "") is not None
        and not any(tanda in satu for satu in tempat for tanda in "@?#")
        and ":" not in (url.database or "")
        and not any(tanda in (url.username or "") for tanda in "/?#")
    )


def rahasia(url: URL) -> tuple[str, ...]:
    """Every text of it that nobody may read, as it is and as it is written in a URL."""
    isian = [str(nilai) for kunci, nilai in url.query.items() if kunci not in _TEMPAT]
    semua = {str(satu) for satu in (url.password, *isian) if satu}
    return tuple(sorted(semua | {quote(satu, safe="") for satu in semua}, key=len, reverse=True))


def tampilan(url: URL) -> str:
    """The address for people: without the password, and without options that may hide one."""
    if url.get_backend_name() == "sqlite":
        return f"sqlite:///{url.database}"
    tempat = {k: v for k, v in url.query.items() if k in _TEMPAT}
    # Not url.set: it takes None for "leave as it is".
    polos = URL.create("postgresql", url.username, None, url.host, url.port, url.database, tempat)
    return polos.render_as_string(hide_password=True)


def berkas(url: URL) -> Path | None:
    """The file of an SQLite database."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
