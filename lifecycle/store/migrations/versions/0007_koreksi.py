"""Corrections: a kemitraan called off, tasks dropped, evaluations that rest on what was corrected later, and
two facts of one day. Entries without a kode are known by the same keys as before."""

from alembic import op

from lifecycle.store.migrations.kolom import TEKS, boleh, saklar, terisi

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("kemitraan", saklar("dibatalkan"))
    for nama in ("realisasi", "dokumen", "rapat"):
        op.add_column(nama, boleh("kode", TEKS))
    op.add_column("tugas", boleh("gugur", TEKS))
    op.add_column("evaluasi_tercatat", terisi("dikoreksi", TEKS, "[]"))
