"""What was agreed, and what was written down of what happened."""

from lifecycle.store.migrations.kolom import (
    ANGKA,
    BENAR_SALAH,
    DESIMAL,
    TANGGAL,
    TEKS,
    boleh,
    entri,
    indeks,
    wajib,
)

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _janji()
    _rencana()
    _keputusan_bersama()
    _pelaksanaan()
    _hubungan()


def _janji() -> None:
    entri("tujuan", wajib("kode", TEKS), wajib("uraian", TEKS))
    entri(
        "komitmen",
        wajib("kode", TEKS),
        wajib("pihak", TEKS),
        wajib("jenis", TEKS),
        wajib("uraian", TEKS),
        boleh("jumlah", DESIMAL),
        boleh("satuan", TEKS),
        boleh("jatuh_tempo", TANGGAL),
        wajib("bobot", DESIMAL),
        boleh("dikecualikan", TEKS),
    )
    indeks("komitmen", "jatuh_tempo")
    entri(
        "indikator",
        wajib("kode", TEKS),
        wajib("nama", TEKS),
        wajib("dimensi", TEKS),
        wajib("jenis", TEKS),
        wajib("arah", TEKS),
        boleh("awal", DESIMAL),
        boleh("target", DESIMAL),
        boleh("toleransi", DESIMAL),
        boleh("satuan", TEKS),
        wajib("bobot", DESIMAL),
        boleh("jatuh_tempo", TANGGAL),
    )


def _rencana() -> None:
    entri(
        "kegiatan",
        wajib("kode", TEKS),
        wajib("uraian", TEKS),
        wajib("pihak", TEKS),
        boleh("mulai", TANGGAL),
        boleh("selesai", TANGGAL),
        wajib("status", TEKS),
    )
    entri(
        "risiko",
        wajib("uraian", TEKS),
        wajib("tingkat", TEKS),
        boleh("mitigasi", TEKS),
        boleh("pihak", TEKS),
    )
    entri("keselarasan", wajib("topik", TEKS), wajib("posisi", TEKS), wajib("sepakat", BENAR_SALAH))


def _keputusan_bersama() -> None:
    entri(
        "dokumen",
        wajib("jenis", TEKS),
        wajib("tanggal", TANGGAL),
        wajib("nomor", TEKS),
        wajib("ditandatangani", TEKS),
        boleh("berlaku_dari", TANGGAL),
        boleh("berlaku_sampai", TANGGAL),
    )
    indeks("dokumen", "berlaku_sampai")
    entri(
        "persetujuan",
        wajib("objek", TEKS),
        boleh("pihak", TEKS),
        boleh("penyetuju", TEKS),
        wajib("keputusan", TEKS),
        boleh("alasan", TEKS),
        wajib("tanggal", TANGGAL),
        wajib("versi_rencana", ANGKA),
    )


def _pelaksanaan() -> None:
    entri(
        "capaian",
        wajib("indikator", TEKS),
        wajib("tanggal", TANGGAL),
        wajib("nilai", DESIMAL),
        boleh("bukti", TEKS),
        boleh("komentar", TEKS),
    )
    entri(
        "realisasi",
        wajib("komitmen", TEKS),
        wajib("tanggal", TANGGAL),
        boleh("jumlah", DESIMAL),
        boleh("bukti", TEKS),
    )
    entri(
        "survei",
        wajib("tanggal", TANGGAL),
        wajib("penilai", TEKS),
        wajib("dinilai", TEKS),
        boleh("responden", TEKS),
        boleh("kejujuran", ANGKA),
        boleh("keadilan", ANGKA),
        boleh("kebijaksanaan", ANGKA),
        boleh("partisipasi", ANGKA),
        boleh("gotong_royong", ANGKA),
        boleh("keterbukaan", ANGKA),
        boleh("penegakan_hukum", ANGKA),
        boleh("keberlanjutan", ANGKA),
        boleh("komentar", TEKS),
    )
    entri("rapat", wajib("tanggal", TANGGAL), wajib("hadir", TEKS), boleh("notulen", TEKS))


def _hubungan() -> None:
    entri(
        "sengketa",
        wajib("kode", TEKS),
        wajib("uraian", TEKS),
        wajib("pihak", TEKS),
        wajib("komitmen", TEKS),
        boleh("penengah", TEKS),
        wajib("dibuka", TANGGAL),
        boleh("ditutup", TANGGAL),
        boleh("putusan", TEKS),
    )
    entri(
        "bantuan",
        wajib("kode", TEKS),
        wajib("uraian", TEKS),
        wajib("peminta", TEKS),
        boleh("pemberi", TEKS),
        wajib("diminta", TANGGAL),
        boleh("diterima", TANGGAL),
    )
    entri("peluang", wajib("kode", TEKS), wajib("uraian", TEKS), wajib("dicatat", TANGGAL))
    entri(
        "peringatan",
        wajib("komitmen", TEKS),
        wajib("tingkat", ANGKA),
        wajib("tanggal", TANGGAL),
        boleh("dicabut", TANGGAL),
    )
