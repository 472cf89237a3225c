"""Inserts that give way to a row that is there already; each database has its own statement for it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


def sisip(koneksi: Connection, tabel: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows ON CONFLICT."""
    # Only the dialect in use is loaded: a short command is measured by what it imports.
    if koneksi.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(tabel)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(tabel)


def sisip_bila_belum_ada(
    koneksi: Connection,
    tabel: Table,
    baris: Sequence[Mapping[str, Any]],
    *,
    kunci: Sequence[str] | None = None,
) -> list[int]:
    """Insert each row that no unique key forbids (or not that of `kunci`); answers the ids of the new."""
    if not baris:
        return []
    perintah = sisip(koneksi, tabel).on_conflict_do_nothing(index_elements=kunci).returning(tabel.c.id)
    return list(koneksi.execute(perintah, baris).scalars())
