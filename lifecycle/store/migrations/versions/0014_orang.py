"""Our people: what an admin registered them for, when they left, and who did what to the register."""

from alembic import op

from lifecycle.store.migrations.kolom import TANGGAL, TEKS, WAKTU, boleh, entri, indeks, tabel, wajib

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("pengguna", boleh("terdaftar", TEKS))
    op.add_column("pengguna", boleh("berhenti", TANGGAL))
    tabel(
        "catatan_orang",
        wajib("surel", TEKS),
        wajib("tindakan", TEKS),
        wajib("oleh", TEKS),
        wajib("lewat", TEKS),
        wajib("pada", TANGGAL),
        wajib("waktu", WAKTU),
        wajib("menjadi", TEKS),
        wajib("alasan", TEKS),
    )
    indeks("catatan_orang", "surel")
    entri(
        "pergantian",
        wajib("peran", TEKS),
        wajib("tanggal", TANGGAL),
        wajib("dari", TEKS),
        wajib("nama_dari", TEKS),
        wajib("kepada", TEKS),
        wajib("nama_kepada", TEKS),
        wajib("oleh", TEKS),
        wajib("alasan", TEKS),
    )
