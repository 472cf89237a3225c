"""Words that somebody else wrote down: whose they are hears of it, and nobody reads what was answered."""

from datetime import date, timedelta

from kantor import NOMOR, PENYETUJU, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import tercatat

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.services.ubah.putuskan import putuskan

HARI = date(2026, 8, 10)
DIAN, SRI = "dian@sawit.example", "sri@sawit.example"


def berjalan(kantor: Kantor, tahap: Tahap = Tahap.PELAKSANAAN, **ubah: object) -> None:
    keadaan = Keadaan(tahap=tahap, tahap_sejak=dasar.HARI_MULAI, versi=6, versi_tahap=4)
    kantor.berdiri(dasar.kemitraan(keadaan=keadaan, **ubah))


def survei(kantor: Kantor, pada: date = HARI, tanggal: date = HARI) -> None:
    kata = (f"tanggal={tanggal}", "penilai=inti", "responden=Dian", "kejujuran=2", "komentar=Lambat membayar")
    for dinilai in ("plasma1", "plasma2"):
        kantor.catat("survei", f"dinilai={dinilai}", *kata, pada=pada)


def test_every_contact_of_a_pihak_hears_of_words_recorded_in_its_name_and_nobody_else(kantor: Kantor) -> None:
    berjalan(kantor)
    kantor.catat("persetujuan", "objek=terminasi", "pihak=inti", "keputusan=tolak", pada=HARI)
    assert sorted(kantor.surel("kata_pihak_dicatat")) == [DIAN, SRI]

    survei(kantor)
    assert set(kantor.surel("kata_pihak_dicatat")) == {DIAN, SRI}
    semua = kantor.naskah("kata_pihak_dicatat", DIAN)
    assert sum("jawaban survei tentang" in satu for satu in semua) == 2
    for rahasia in ("Lambat membayar", "kejujuran"):
        assert not any(rahasia in satu for satu in semua)


def test_the_same_word_again_tells_nobody(kantor: Kantor) -> None:
    berjalan(kantor)
    for _ in range(2):
        kantor.catat("persetujuan", "objek=terminasi", "pihak=inti", "keputusan=tolak", pada=HARI)
    assert len(kantor.surel("kata_pihak_dicatat")) == 2


def test_a_word_of_long_ago_tells_nobody(kantor: Kantor) -> None:
    berjalan(kantor)
    survei(kantor, tanggal=HARI - timedelta(days=31))
    assert kantor.surel("kata_pihak_dicatat") == []


def test_a_corrected_vote_is_told_as_well(kantor: Kantor) -> None:
    berjalan(kantor)
    kunci = ("objek=terminasi", "pihak=inti")
    kantor.catat("persetujuan", *kunci, "keputusan=tolak", pada=HARI)
    kantor.koreksi("persetujuan", *kunci, f"tanggal={HARI}", "keputusan=setuju", pada=HARI)
    assert len(kantor.surel("kata_pihak_dicatat")) == 4


def test_the_penyetuju_hears_at_once_of_a_vote_and_of_a_decision_that_the_petugas_wrote_down(
    kantor: Kantor,
) -> None:
    berjalan(kantor, Tahap.EVALUASI, evaluasi_tercatat=(tercatat(Rekomendasi.PERBAIKAN),))
    kata = ("objek=terminasi", f"penyetuju={PENYETUJU}", "keputusan=tolak", "bukti=Disposisi 12")
    kantor.catat("persetujuan", *kata, pada=HARI)
    assert kantor.surel("kata_penyetuju_dicatat") == [PENYETUJU]

    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PETUGAS, pada=HARI, bukti="Disposisi 13")
    assert kantor.surel("kata_penyetuju_dicatat") == [PENYETUJU] * 2
    perihal = [s.perihal for s in kantor.antrean if s.notifikasi == "kata_penyetuju_dicatat"]
    assert [p.rpartition("tentang ")[2] for p in perihal] == ["pengakhiran kemitraan", "hasil evaluasi"]


def test_his_own_word_is_no_news_to_the_penyetuju(kantor: Kantor) -> None:
    berjalan(kantor, Tahap.EVALUASI, evaluasi_tercatat=(tercatat(Rekomendasi.PERBAIKAN),))
    putuskan(kantor.perangkat, NOMOR, "PERBAIKAN", oleh=PENYETUJU, pada=HARI)
    kata = ("objek=terminasi", f"penyetuju={PENYETUJU}", "keputusan=tolak")
    kantor.catat("persetujuan", *kata, pada=HARI, oleh=PENYETUJU)
    assert kantor.surel("kata_penyetuju_dicatat") == []
