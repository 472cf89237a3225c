"""Writing into a database beside the program, past all that guards it."""

from typing import Any

from sqlalchemy import Connection, create_engine, text

from lifecycle.store.url import baca_alamat


def ubah(url: str, *perintah: Any) -> None:
    """As somebody would who has the database and not the program: nothing there stops him."""
    mesin = create_engine(baca_alamat(url))
    with mesin.begin() as koneksi:
        _buka(koneksi)
        for satu in perintah:
            koneksi.execute(text(satu) if isinstance(satu, str) else satu)
    mesin.dispose()


def _buka(koneksi: Connection) -> None:
    if koneksi.dialect.name == "postgresql":
        koneksi.execute(text("SET session_replication_role = replica"))
        return
    for (nama,) in koneksi.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
        koneksi.execute(text(f"DROP TRIGGER {nama}"))
