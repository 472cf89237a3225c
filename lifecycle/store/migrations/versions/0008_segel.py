"""Records that hold: rows of the history seal the facts, given nomor are remembered, and days are sealed."""

import sqlalchemy as sa
from alembic import op

from lifecycle.store.migrations.kolom import ANGKA, TANGGAL, TEKS, boleh, tabel, wajib

revision = "0008"
down_revision = "0007"

PENJAGA_SQLITE = """
CREATE TRIGGER {tabel}_tidak_{nama} BEFORE {perintah} ON {tabel}
BEGIN SELECT RAISE(ABORT, '{tabel} tidak boleh diubah atau dihapus'); END
"""
PENJAGA_POSTGRESQL = """
CREATE FUNCTION tolak_ubah_{tabel}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{tabel} tidak boleh diubah atau dihapus'; END $$;
CREATE TRIGGER {tabel}_tidak_diubah BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabel}
FOR EACH STATEMENT EXECUTE FUNCTION tolak_ubah_{tabel}()
"""


def upgrade() -> None:
    # Rows of before keep their hash: what is empty here is left out of it.
    op.add_column("riwayat", boleh("sidik_bagian", TEKS))
    tabel("nomor_terbit", wajib("nomor", TEKS, unik=True))
    op.execute("INSERT INTO nomor_terbit (nomor) SELECT nomor FROM kemitraan ORDER BY id")
    tabel(
        "segel_harian",
        wajib("urutan", ANGKA, unik=True),
        wajib("tanggal", TANGGAL),
        wajib("jumlah", ANGKA),
        wajib("ujung", TEKS),
        wajib("sidik_lama", TEKS),
        wajib("sidik", TEKS),
    )
    _jaga("nomor_terbit")
    _jaga("segel_harian")


def _jaga(tabel: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(sa.text(PENJAGA_POSTGRESQL.format(tabel=tabel)))
        return
    for nama, perintah in (("diubah", "UPDATE"), ("dihapus", "DELETE")):
        op.execute(PENJAGA_SQLITE.format(tabel=tabel, nama=nama, perintah=perintah))
