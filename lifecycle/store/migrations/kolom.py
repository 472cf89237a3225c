"""Short words for columns and tables in migrations. Released migrations use them: what they give stays."""

from typing import Any

import sqlalchemy as sa
from alembic import op

ANGKA = sa.Integer()
BENAR_SALAH = sa.Boolean()
BITA = sa.LargeBinary()
DESIMAL = sa.Text().with_variant(sa.Numeric(), "postgresql")
TANGGAL = sa.Date()
TEKS = sa.Text()
WAKTU = sa.DateTime(timezone=True)


def wajib(nama: str, jenis: Any, *lagi: Any, unik: bool = False) -> sa.Column[Any]:
    """A column that every row fills."""
    return sa.Column(nama, jenis, *lagi, nullable=False, unique=unik)


def boleh(nama: str, jenis: Any, *lagi: Any) -> sa.Column[Any]:
    """A column that a row may leave empty."""
    return sa.Column(nama, jenis, *lagi, nullable=True)


def terisi(nama: str, jenis: Any, isi: str) -> sa.Column[Any]:
    """A column added later that every row fills; rows of before get `isi`."""
    return sa.Column(nama, jenis, nullable=False, server_default=isi)


def saklar(nama: str) -> sa.Column[Any]:
    """A yes or no added later; rows of before get no."""
    return sa.Column(nama, BENAR_SALAH, nullable=False, server_default=sa.false())


def tabel(nama: str, *isi: Any) -> None:
    """A table whose rows have an id."""
    op.create_table(nama, sa.Column("id", ANGKA, primary_key=True), *isi)


def entri(nama: str, *isi: Any, induk: str = "kemitraan", ondelete: str | None = None) -> None:
    """The table of a list of facts: its rows stand under one of `induk`, no two there with one key."""
    rujukan = wajib(f"{induk}_id", ANGKA, sa.ForeignKey(f"{induk}.id", ondelete=ondelete))
    satu_kunci = sa.UniqueConstraint(f"{induk}_id", "sidik_kunci")
    tabel(nama, rujukan, wajib("sidik_kunci", TEKS), *isi, satu_kunci)


def indeks(tabel: str, *kolom: str) -> None:
    op.create_index(f"ix_{tabel}_{'_'.join(kolom)}", tabel, list(kolom))
