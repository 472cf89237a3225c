"""The human side: addenda, hopes, capabilities over time, letters, the proposal to end, and a memory."""

import sqlalchemy as sa
from alembic import op

from lifecycle.store.migrations.kolom import (
    ANGKA,
    BENAR_SALAH,
    BITA,
    DESIMAL,
    TANGGAL,
    TEKS,
    boleh,
    entri,
    indeks,
    tabel,
    terisi,
    wajib,
)

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _kolom_baru()
    _daftar_baru()
    _surat()


def _kolom_baru() -> None:
    baru = {
        "kemitraan": (
            boleh("keluar_pengusul", TEKS),
            boleh("keluar_diusulkan", TANGGAL),
            boleh("keluar_alasan", TEKS),
        ),
        "kegiatan": (boleh("pembinaan", TEKS),),
        "persetujuan": (boleh("wakil", TEKS), terisi("addendum", ANGKA, "0")),
        "sengketa": (terisi("pernyataan", TEKS, "{}"), boleh("alasan", TEKS)),
        "bantuan": (boleh("ditawarkan", TANGGAL), boleh("selesai", TANGGAL)),
        "peluang": (boleh("judul", TEKS), boleh("kemitraan", TEKS)),
        "peringatan": (terisi("nomor", TEKS, ""),),
    }
    for nama, kolom in baru.items():
        for satu in kolom:
            op.add_column(nama, satu)
    indeks("kemitraan", "induk")


def _daftar_baru() -> None:
    entri(
        "harapan",
        wajib("pihak", TEKS),
        wajib("tanggal", TANGGAL),
        wajib("tetap", BENAR_SALAH),
        boleh("uraian", TEKS),
    )
    entri(
        "kapabilitas",
        wajib("pihak", TEKS),
        wajib("tanggal", TANGGAL),
        boleh("merencanakan_usaha", DESIMAL),
        boleh("menaati_perjanjian", DESIMAL),
        boleh("kinerja", DESIMAL),
        boleh("skala_ekonomi", DESIMAL),
        boleh("keterampilan_standar", DESIMAL),
    )
    entri(
        "addendum",
        wajib("nomor", ANGKA),
        wajib("diusulkan", TANGGAL),
        wajib("pengusul", TEKS),
        wajib("isi", TEKS),
        wajib("perubahan", TEKS),
        boleh("dokumen", TANGGAL),
        wajib("status", TEKS),
        boleh("diputuskan", TANGGAL),
        boleh("alasan", TEKS),
        boleh("versi_rencana", ANGKA),
    )
    entri("ingatan", wajib("kunci", TEKS), wajib("tanggal", TANGGAL))


def _surat() -> None:
    tabel(
        "surat",
        wajib("kemitraan_id", ANGKA, sa.ForeignKey("kemitraan.id")),
        wajib("nomor", TEKS),
        wajib("format", TEKS),
        wajib("isi", BITA),
        sa.UniqueConstraint("kemitraan_id", "nomor", "format"),
    )
