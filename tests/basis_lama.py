"""A database as the version before there were seals left it (revision 0006), rows and all."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    LargeBinary,
    MetaData,
    Table,
    create_engine,
    insert,
    text,
)

from lifecycle.store.gudang import MIGRASI
from lifecycle.store.url import baca_alamat

ISI = Path(__file__).with_name("isi_lama.json")
REVISI_LAMA = "0006"
LANJUTKAN_NOMOR = "SELECT setval(pg_get_serial_sequence('{0}', 'id'), (SELECT max(id) FROM {0}))"


def buat_basis_lama(url: str) -> None:
    """Make it in an empty database. The rows were written by that version itself."""
    mesin = create_engine(baca_alamat(url))
    with mesin.begin() as koneksi:
        pengaturan = Config()
        pengaturan.set_main_option("script_location", str(MIGRASI))
        pengaturan.attributes["connection"] = koneksi
        command.upgrade(pengaturan, REVISI_LAMA)
        metadata = MetaData()
        isi: dict[str, list[dict[str, Any]]] = json.loads(ISI.read_text(encoding="utf-8"))
        for nama in isi:
            Table(nama, metadata, autoload_with=koneksi)
        for tabel in metadata.sorted_tables:
            for satu in isi.get(tabel.name, ()):
                koneksi.execute(insert(tabel).values({k: _nilai(tabel.c[k], v) for k, v in satu.items()}))
            if koneksi.dialect.name == "postgresql":
                koneksi.execute(text(LANJUTKAN_NOMOR.format(tabel.name)))
    mesin.dispose()


def _nilai(kolom: Column[Any], nilai: Any) -> Any:
    if nilai is None:
        return None
    match kolom.type:
        case Boolean():
            return bool(nilai)
        case Date():
            return date.fromisoformat(nilai)
        case DateTime():
            return datetime.fromisoformat(nilai)
        case LargeBinary():
            return bytes.fromhex(nilai)
        case _:
            return nilai
