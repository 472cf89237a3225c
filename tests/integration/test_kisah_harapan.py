"""A story: at the evaluation each pihak says whether it still hopes for the same, and what came true."""

from datetime import date

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import SEMUA, keadaan

from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.laporan import laporan as baca_laporan
from lifecycle.services.putaran.nilai_berkala import nilai_berkala
from lifecycle.services.ubah.selesaikan import selesaikan_tugas


def terbuka(kantor: Kantor) -> list[str]:
    tugas = (t for t in kantor.kemitraan.tugas if t.selesai is None)
    return [t.giliran for t in tugas if t.kunci.startswith("harapan:")]


def test_expectations_are_confirmed_and_benefits_counted_at_the_evaluation(kantor: Kantor) -> None:
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan(Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)))
    kantor.pindah("evaluasi", date(2026, 8, 3))
    assert terbuka(kantor) == list(SEMUA)

    # inti hopes for the same, and one of its benefits came true.
    kantor.catat("harapan", "pihak=inti", "tetap=ya", pada=date(2026, 8, 4))
    manfaat = "pihak: [{kode: inti, manfaat: [{kode: efisiensi_biaya, terwujud: Turun 12 persen}]}]"
    kantor.terapkan(f"nomor: {NOMOR}\n{manfaat}\n", date(2026, 8, 4))
    assert terbuka(kantor) == ["plasma1", "plasma2"]

    # plasma1 hopes for something else and has to say what; then the petugas talks it over.
    berubah = "pihak: plasma1, tanggal: 2026-08-05, tetap: tidak"
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match="Tulis apa yang berubah"):
        kantor.terapkan(f"nomor: {NOMOR}\nharapan: [{{{berubah}}}]\n", date(2026, 8, 5))
    assert kantor.keadaan_lengkap() == sebelum
    lengkap = f"nomor: {NOMOR}\nharapan: [{{{berubah}, uraian: Harga dasar dijamin lima tahun}}]\n"
    kantor.terapkan(lengkap, date(2026, 8, 5))
    assert terbuka(kantor) == ["plasma2", PETUGAS]

    # That talk is over when somebody says so, and it does not come back.
    (bicara,) = (t for t in kantor.kemitraan.tugas if t.kunci.startswith("harapan:bicarakan:"))
    assert bicara.id is not None
    selesaikan_tugas(kantor.perangkat, bicara.id, oleh=PETUGAS, pada=date(2026, 8, 7))
    assert kantor.terapkan(lengkap, date(2026, 8, 8)).perubahan == ()
    assert terbuka(kantor) == ["plasma2"]

    # The report says what came true and what did not yet.
    nilai_berkala(kantor.perangkat, NOMOR, pada=date(2026, 8, 10))
    laporan = baca_laporan(kantor.perangkat, NOMOR, siklus=1, format_="html").decode()
    assert "Turun 12 persen" in laporan
    assert "belum terwujud" in laporan
