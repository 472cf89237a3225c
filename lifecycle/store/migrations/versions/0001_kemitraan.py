"""Partnerships, the people and mitra they name, and the memberships."""

import sqlalchemy as sa

from lifecycle.store.migrations.kolom import (
    ANGKA,
    BENAR_SALAH,
    DESIMAL,
    TANGGAL,
    TEKS,
    boleh,
    entri,
    indeks,
    tabel,
    wajib,
)

revision = "0001"
down_revision = None


def upgrade() -> None:
    tabel("mitra", wajib("nama", TEKS, unik=True))
    tabel("pengguna", wajib("kunci", TEKS, unik=True), wajib("surel", TEKS), wajib("nama", TEKS))
    _kemitraan()
    _pihak()


def _kemitraan() -> None:
    tabel(
        "kemitraan",
        wajib("nomor", TEKS, unik=True),
        wajib("judul", TEKS),
        wajib("pola", TEKS),
        boleh("sektor", TEKS),
        boleh("visi", TEKS),
        boleh("masalah", TEKS),
        boleh("induk", TEKS, sa.ForeignKey("kemitraan.nomor")),
        wajib("pendorong", TEKS),
        boleh("masa_mulai", TANGGAL),
        boleh("masa_berakhir", TANGGAL),
        boleh("evaluasi_pertama", TANGGAL),
        boleh("evaluasi_setiap_bulan", ANGKA),
        boleh("evaluasi_berikut", TANGGAL),
        wajib("komunikasi_saluran", TEKS),
        boleh("komunikasi_rapat_pertama", TANGGAL),
        boleh("komunikasi_rapat_setiap_bulan", ANGKA),
        wajib("penanggung_jawab_id", ANGKA, sa.ForeignKey("pengguna.id")),
        wajib("penyetuju_id", ANGKA, sa.ForeignKey("pengguna.id")),
        boleh("keberlanjutan_rencana", TEKS),
        boleh("keberlanjutan_pendanaan", TEKS),
        boleh("keberlanjutan_kelembagaan", TEKS),
        boleh("keluar_rencana", TEKS),
        boleh("keluar_pemberitahuan_hari", ANGKA),
        wajib("keluar_diberitahu", TEKS),
        wajib("pembinaan", TEKS),
        wajib("komponen", TEKS),
        boleh("standar_uraian", TEKS),
        boleh("standar_nilai", DESIMAL),
        boleh("standar_merencanakan_usaha", DESIMAL),
        boleh("standar_menaati_perjanjian", DESIMAL),
        boleh("standar_kinerja", DESIMAL),
        boleh("standar_skala_ekonomi", DESIMAL),
        boleh("standar_keterampilan_standar", DESIMAL),
        boleh("ekonomi_jenis", TEKS),
        boleh("ekonomi_harga", TEKS),
        boleh("ekonomi_pembayaran", TEKS),
        boleh("ekonomi_volume", TEKS),
        wajib("tahap", TEKS),
        wajib("tahap_sejak", TANGGAL),
        wajib("siklus", ANGKA),
        boleh("siklus_sejak", TANGGAL),
        wajib("versi", ANGKA),
        wajib("versi_tahap", ANGKA),
        wajib("versi_rencana", ANGKA),
        wajib("ditangguhkan", BENAR_SALAH),
        wajib("diarsipkan", BENAR_SALAH),
    )
    indeks("kemitraan", "penanggung_jawab_id")
    indeks("kemitraan", "penyetuju_id")
    indeks("kemitraan", "tahap", "evaluasi_berikut")
    indeks("kemitraan", "pola", "judul")


def _pihak() -> None:
    entri(
        "pihak",
        wajib("mitra_id", ANGKA, sa.ForeignKey("mitra.id")),
        wajib("kode", TEKS),
        wajib("jenis", TEKS),
        boleh("bentuk", TEKS),
        wajib("peran", TEKS),
        boleh("kebutuhan", TEKS),
        wajib("kekuatan", TEKS),
        wajib("kelemahan", TEKS),
        boleh("kaitan_bisnis_inti", TEKS),
        boleh("bagi_hasil", DESIMAL),
        boleh("bergabung", TANGGAL),
        boleh("keluar", TANGGAL),
        boleh("alasan_keluar", TEKS),
        boleh("pembagian_tugas", TEKS),
        wajib("kapabilitas", TEKS),
    )
    indeks("pihak", "mitra_id")
    entri(
        "kontak",
        wajib("nama", TEKS),
        wajib("surel", TEKS),
        boleh("telepon", TEKS),
        wajib("tingkat", TEKS),
        wajib("bahasa", TEKS),
        induk="pihak",
        ondelete="CASCADE",
    )
    entri(
        "manfaat",
        wajib("kode", TEKS),
        boleh("harapan", TEKS),
        boleh("terwujud", TEKS),
        induk="pihak",
        ondelete="CASCADE",
    )
