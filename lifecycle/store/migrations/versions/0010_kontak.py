"""Contacts retire: the last day on which one is written to, with office and authority."""

from alembic import op

from lifecycle.store.migrations.kolom import BENAR_SALAH, TANGGAL, TEKS, boleh

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    for nama, jenis in (("jabatan", TEKS), ("berwenang", BENAR_SALAH), ("sampai", TANGGAL)):
        op.add_column("kontak", boleh(nama, jenis))
