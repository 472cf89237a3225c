"""A silent pihak through the runs: asked, waited for until its day, then scored without, and decided."""

from datetime import date, timedelta

from kantor import NOMOR, PENYETUJU, Kantor
from pabrik import dasar
from pabrik.catatan import survei

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.services.baca.laporan import laporan
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.putaran.nilai_berkala import nilai_sebagian
from lifecycle.services.ubah.putuskan import putuskan

DIBUKA = date(2026, 8, 3)
TUTUP = DIBUKA + timedelta(days=14)
BATAS = TUTUP + timedelta(days=30)


def setiap_hari(kantor: Kantor, dari: date, sampai: date) -> dict[date, str]:
    """What was recorded on the days on which the run had anything to look at."""
    hasil: dict[date, str] = {}
    for ke in range((sampai - dari).days + 1):
        hari = dari + timedelta(days=ke)
        with kantor.perangkat.bacaan() as u:
            nomor = u.kerja_jatuh_tempo(Kerja.EVALUASI, hari)
        for satu in nilai_sebagian(kantor.perangkat, nomor, pada=hari):
            if satu.nilai is not None and satu.nilai.baru:
                hasil[hari] = satu.nilai.isi["rekomendasi"]
    return hasil


def sunyi(kantor: Kantor) -> None:
    """A partnership in pelaksanaan of whose pihak inti alone has answered."""
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    jawaban = tuple(s for s in survei() if s.penilai == "inti")
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan, survei=jawaban))


def test_the_run_asks_waits_scores_without_and_the_penyetuju_decides(kantor: Kantor) -> None:
    sunyi(kantor)
    tercatat = setiap_hari(kantor, DIBUKA, BATAS + timedelta(days=20))
    assert tercatat == {
        TUTUP + timedelta(days=1): "DATA_TIDAK_CUKUP",
        BATAS + timedelta(days=1): "PERBAIKAN",
    }
    akhir = kantor.kemitraan.evaluasi_tercatat[-1]
    assert akhir.hasil["dimensi"]["kepercayaan"] is None
    assert akhir.hasil["survei"]["belum_menjawab"] == ["plasma1", "plasma2"]
    halaman = laporan(kantor.perangkat, NOMOR, siklus=None, format_="html").decode()
    assert "yang tidak menjawab: Koperasi Tani Subur dan Kelompok Tani Harapan" in " ".join(halaman.split())
    assert "dian@sawit.example" in kantor.surel("laporan_evaluasi")

    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PENYETUJU, pada=BATAS + timedelta(days=21))
    assert riwayat(kantor.perangkat, NOMOR)[-1].jenis == "putuskan"
