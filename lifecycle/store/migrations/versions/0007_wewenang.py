"""Who may do what: the door of every history row, sources of what is said, stand-ins, registered people."""

import sqlalchemy as sa
from alembic import op

from lifecycle.store.migrations.kolom import ANGKA, TANGGAL, TEKS, WAKTU, boleh, indeks, tabel, terisi, wajib

revision = "0007"
down_revision = "0006"


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
    op.add_column("pengguna", terisi("peran", TEKS, "[]"))
    op.add_column("pengguna", boleh("berhenti", TANGGAL))
    tabel(
        "riwayat_orang",
        wajib("pengguna_id", ANGKA, sa.ForeignKey("pengguna.id")),
        wajib("tindakan", TEKS),
        wajib("isi", TEKS),
        wajib("oleh", TEKS),
        wajib("lewat", TEKS),
        wajib("alasan", TEKS),
        wajib("pada", TANGGAL),
        wajib("waktu", WAKTU),
    )
    indeks("riwayat_orang", "pengguna_id")
