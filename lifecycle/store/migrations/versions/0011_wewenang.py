"""Who may do what: the door of every history row, sources of what is said, and stand-ins."""

from alembic import op

from lifecycle.store.migrations.kolom import TANGGAL, TEKS, boleh

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    # Rows of before say nothing of a door, and stay sealed as they were.
    op.add_column("riwayat", boleh("lewat", TEKS))
    op.add_column("persetujuan", boleh("sumber", TEKS))
    op.add_column("persetujuan", boleh("bukti", TEKS))
    op.add_column("survei", boleh("sumber", TEKS))
    op.add_column("harapan", boleh("sumber", TEKS))
    op.add_column("evaluasi_tercatat", boleh("keputusan_bukti", TEKS))
    for orang in ("penanggung_jawab", "penyetuju"):
        op.add_column("kemitraan", boleh(f"{orang}_pengganti_nama", TEKS))
        op.add_column("kemitraan", boleh(f"{orang}_pengganti_surel", TEKS))
        op.add_column("kemitraan", boleh(f"{orang}_pengganti_sampai", TANGGAL))
