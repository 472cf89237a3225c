"""What the engine keeps: tasks, evaluations, reports, the outbox, and a history that nobody can change."""

import sqlalchemy as sa
from alembic import op

from lifecycle.store.migrations.kolom import (
    ANGKA,
    BITA,
    TANGGAL,
    TEKS,
    WAKTU,
    boleh,
    entri,
    indeks,
    tabel,
    wajib,
)

revision = "0003"
down_revision = "0002"

PENJAGA_SQLITE = """
CREATE TRIGGER riwayat_tidak_{nama} BEFORE {perintah} ON riwayat
BEGIN SELECT RAISE(ABORT, 'riwayat tidak boleh diubah atau dihapus'); END
"""
PENJAGA_POSTGRESQL = """
CREATE FUNCTION tolak_ubah_riwayat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'riwayat tidak boleh diubah atau dihapus'; END $$;
CREATE TRIGGER riwayat_tidak_diubah BEFORE UPDATE OR DELETE OR TRUNCATE ON riwayat
FOR EACH STATEMENT EXECUTE FUNCTION tolak_ubah_riwayat()
"""


def upgrade() -> None:
    _tugas_dan_evaluasi()
    _riwayat()
    _jaga_riwayat()
    _surel()


def _tugas_dan_evaluasi() -> None:
    entri(
        "tugas",
        wajib("kunci", TEKS),
        wajib("judul", TEKS),
        wajib("giliran", TEKS),
        wajib("tahap", TEKS),
        boleh("tenggat", TANGGAL),
        boleh("selesai", TANGGAL),
    )
    indeks("tugas", "selesai", "tenggat", "giliran")
    entri(
        "evaluasi_tercatat",
        wajib("versi", ANGKA),
        wajib("siklus", ANGKA),
        wajib("tanggal", TANGGAL),
        wajib("versi_rencana", ANGKA),
        wajib("rekomendasi", TEKS),
        wajib("hasil", TEKS),
        boleh("keputusan_kode", TEKS),
        boleh("keputusan_oleh", TEKS),
        boleh("keputusan_tanggal", TANGGAL),
        boleh("keputusan_alasan", TEKS),
    )
    tabel(
        "laporan",
        wajib("kemitraan_id", ANGKA, sa.ForeignKey("kemitraan.id")),
        wajib("versi", ANGKA),
        wajib("format", TEKS),
        wajib("isi", BITA),
        sa.UniqueConstraint("kemitraan_id", "versi", "format"),
    )


def _riwayat() -> None:
    tabel(
        "riwayat",
        wajib("kemitraan_id", ANGKA, sa.ForeignKey("kemitraan.id")),
        wajib("versi", ANGKA),
        wajib("kunci", TEKS, unik=True),
        wajib("permintaan", TEKS),
        wajib("jenis", TEKS),
        boleh("pemicu", TEKS),
        boleh("dari", TEKS),
        boleh("ke", TEKS),
        wajib("siklus", ANGKA),
        wajib("oleh", TEKS),
        wajib("alasan", TEKS),
        wajib("pada", TANGGAL),
        wajib("waktu", WAKTU),
        wajib("definisi", TEKS),
        wajib("rincian", TEKS),
        wajib("hash_lama", TEKS),
        wajib("hash", TEKS),
        sa.UniqueConstraint("kemitraan_id", "versi"),
    )


def _jaga_riwayat() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(PENJAGA_POSTGRESQL)
        return
    for nama, perintah in (("diubah", "UPDATE"), ("dihapus", "DELETE")):
        op.execute(PENJAGA_SQLITE.format(nama=nama, perintah=perintah))


def _surel() -> None:
    tabel(
        "surel",
        wajib("kemitraan_id", ANGKA, sa.ForeignKey("kemitraan.id")),
        wajib("kunci", TEKS, unik=True),
        wajib("notifikasi", TEKS),
        wajib("kepada", TEKS),
        boleh("pihak", TEKS),
        wajib("perihal", TEKS),
        wajib("status", TEKS),
        wajib("percobaan", ANGKA),
        wajib("dibuat", WAKTU),
        boleh("coba_lagi", WAKTU),
        boleh("terkirim", WAKTU),
        boleh("galat", TEKS),
        boleh("sewa_oleh", TEKS),
        boleh("sewa_sampai", WAKTU),
        wajib("isi", BITA),
    )
    indeks("surel", "kemitraan_id")
    indeks("surel", "status", "coba_lagi")
