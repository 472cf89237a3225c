"""Corrections: a kemitraan called off, tasks dropped, evaluations that rest on what was corrected later."""

from alembic import op

from lifecycle.store.migrations.kolom import TEKS, boleh, saklar, terisi

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("kemitraan", saklar("dibatalkan"))
    op.add_column("tugas", boleh("gugur", TEKS))
    op.add_column("evaluasi_tercatat", terisi("dikoreksi", TEKS, "[]"))
