"""Time does the work: when each periodic run looks at a kemitraan again, and who is looking."""

import sqlalchemy as sa
from alembic import op

from lifecycle.store.migrations.kolom import ANGKA, TANGGAL, TEKS, WAKTU, boleh, indeks, tabel, wajib

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("kemitraan", boleh("pengingat_berikut", TANGGAL))
    op.drop_index("ix_kemitraan_tahap_evaluasi_berikut", "kemitraan")
    # Everyone is looked at once by the next run of each kind.
    op.execute("UPDATE kemitraan SET pengingat_berikut = '0001-01-01' WHERE NOT diarsipkan")
    op.execute("UPDATE kemitraan SET evaluasi_berikut = '0001-01-01' WHERE tahap = 'evaluasi'")
    op.execute(
        "UPDATE kemitraan SET evaluasi_berikut = NULL WHERE ditangguhkan "
        "OR tahap NOT IN ('pelaksanaan', 'evaluasi')"
    )
    indeks("kemitraan", "pengingat_berikut")
    indeks("kemitraan", "evaluasi_berikut")
    tabel(
        "sewa",
        wajib("kemitraan_id", ANGKA, sa.ForeignKey("kemitraan.id")),
        wajib("kerja", TEKS),
        wajib("penyewa", TEKS),
        wajib("sampai", WAKTU),
        sa.UniqueConstraint("kemitraan_id", "kerja"),
    )
    indeks("sewa", "penyewa")
