"""Meetings moved or extra, their hour and place; those of before were of the cadence, and were held."""

from alembic import op

from lifecycle.store.migrations.kolom import TANGGAL, TEKS, boleh, terisi

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    for nama in ("rapat_jam", "rapat_tempat", "rapat_tautan"):
        op.add_column("kemitraan", boleh(f"komunikasi_{nama}", TEKS))
    op.add_column("rapat", terisi("jenis", TEKS, "berkala"))
    op.add_column("rapat", boleh("dipindah_ke", TANGGAL))
    for nama in ("jam", "tempat"):
        op.add_column("rapat", boleh(nama, TEKS))
