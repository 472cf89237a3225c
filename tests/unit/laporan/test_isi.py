"""What the report says: scores and why, pihak, trust, benefits, commitments, and every source."""

import re
from dataclasses import replace
from datetime import date

import pytest
from kasus.laporan import PUTUSAN, bagian, halaman, terbaca
from pabrik.dasar import fakta, ganti, kemitraan, nilai_sama

JUDUL_BAGIAN = (
    "Nilai per dimensi",
    "Nilai per pihak",
    "Segitiga kepercayaan",
    "Kesenjangan persepsi",
    "Keterlibatan para pihak",
    "Manfaat yang diharapkan dan yang terwujud",
    "Harapan",
    "Komitmen",
    "Hak dan kewajiban",
    "Pendorong kemitraan",
    "Asal setiap angka",
)


def _survei_semua(**ubah):
    """Everybody rates everybody the same."""
    semua = ("inti", "plasma1", "plasma2")
    return tuple(
        nilai_sama(5, tanggal=date(2026, 8, 2), penilai=a, dinilai=b, **ubah)
        for a in semua
        for b in semua
        if a != b
    )


def test_the_head_says_what_was_evaluated_and_when():
    kepala = terbaca(halaman().partition("</header>")[0].partition("<body>")[2])

    assert "KM-2026-0001" in kepala
    assert "Kemitraan kebun sawit rakyat Sungai Lilin" in kepala
    assert "Pola inti-plasma · Siklus ke-1 · Dilihat dari 10 Agustus 2026" in kepala


def test_the_score_stands_with_its_recommendation_and_the_rule():
    isi = terbaca(halaman().partition('class="ringkas"')[2].partition("<h2>")[0])

    assert "73,83 dari 100" in isi
    assert "Usulan Perbaikan Sebab: skor 73,83 di bawah 75." in isi
    assert "Kelengkapan data 100 %." in isi
    assert "yang memutuskan adalah Hasan Basri" in isi


def test_one_person_in_both_roles_is_said() -> None:
    sendiri = fakta(penyetuju=kemitraan().penanggung_jawab)
    kalimat = "yang juga mengurus kemitraan ini: kantor ini membolehkan satu orang melakukan keduanya."

    assert f"yang memutuskan adalah Ratna Dewi, {kalimat}" in terbaca(halaman(sendiri))
    assert "kantor ini membolehkan" not in terbaca(halaman())


def test_a_simple_partnership_has_these_sections_and_no_more():
    assert tuple(re.findall(r"<h2>(.*?)</h2>", halaman())) == JUDUL_BAGIAN


def test_each_dimension_has_its_weight_and_a_bar_as_long_as_its_score():
    isi = halaman()

    assert "Prinsip dan kepercayaan (bobot 25) 70,31" in bagian(isi, "Nilai per dimensi")
    assert "Keberlanjutan dan kelembagaan (bobot 10) ◆ perlu diperkuat 50,00" in bagian(
        isi, "Nilai per dimensi"
    )
    assert re.findall(r'class="batang (\w+)" style="width: ([\d.]+)%"', isi) == [
        ("kuat", "80.00"),
        ("kuat", "80.00"),
        ("kuat", "70.31"),
        ("kuat", "75.00"),
        ("sedang", "50.00"),
    ]


def test_each_pihak_has_its_own_figures():
    isi = bagian(halaman(), "Nilai per pihak")

    assert "Kelompok Tani Harapan plasma 70,00 62,50 75,00" in isi


def test_a_gap_of_perception_names_both_mitra():
    assert "PT Sawit Makmur dan Kelompok Tani Harapan 25,00" in bagian(halaman(), "Kesenjangan persepsi")


def test_no_gap_is_said_so():
    isi = halaman(fakta(survei=_survei_semua()))

    assert "Tidak ada pihak yang saling menilai" in bagian(isi, "Kesenjangan persepsi")


def test_the_weakest_side_of_the_triangle_is_drawn_and_named():
    isi = halaman()

    assert (
        'aria-label="Segitiga kepercayaan: kejujuran 70,83; keadilan 66,67 (terlemah); kebijaksanaan 70,83"'
        in isi
    )
    assert isi.count('class="isi terlemah"') == 1
    assert "Terlemah: keadilan." in bagian(isi, "Segitiga kepercayaan")


def test_a_lame_side_is_marked_however_good_the_mean():
    isi = halaman(fakta(survei=_survei_semua(keadilan=2)))

    assert "keadilan 25,00 (pincang, terlemah)" in isi
    assert 'class="isi pincang"' in isi
    assert "Pincang: keadilan." in bagian(isi, "Segitiga kepercayaan")


def test_a_full_side_reaches_both_corners_and_a_half_one_does_not():
    isi = halaman(fakta(survei=_survei_semua(kebijaksanaan=3)))

    assert 'class="isi biasa" x1="120.00" y1="226.00" x2="220.00" y2="24.00"' in isi
    assert 'class="isi terlemah" x1="170.00" y1="226.00" x2="270.00" y2="226.00"' in isi


def test_sides_that_are_alike_are_called_so():
    isi = bagian(halaman(fakta(survei=_survei_semua())), "Segitiga kepercayaan")

    assert "Ketiga sisinya sama kuat." in isi


def test_benefits_show_what_came_true_and_what_did_not():
    inti, *lain = kemitraan().pihak
    terwujud = replace(inti, manfaat=(replace(inti.manfaat[0], terwujud="Biaya angkut turun 12 %"),))

    isi = bagian(halaman(fakta(pihak=(terwujud, *lain))), "Manfaat yang diharapkan dan yang terwujud")

    assert "PT Sawit Makmur efisiensi biaya Biaya angkut turun 10 % ✓ Biaya angkut turun 12 %" in isi
    assert "Kelompok Tani Harapan pengetahuan Cara pemupukan berimbang ○ belum terwujud" in isi


def test_commitments_show_promise_delivery_and_punctuality():
    realisasi = tuple(
        replace(r, tanggal=date(2026, 7, 20)) if r.komitmen == "K3" else r
        for r in kemitraan().realisasi
        if r.komitmen != "K4"
    )

    isi = bagian(halaman(fakta(realisasi=realisasi)), "Komitmen")

    assert "K1 Bibit unggul (teknologi) PT Sawit Makmur 20.000 batang 20.000 batang 30 April 2026" in isi
    assert "24 kunjungan 24 kunjungan 31 Juli 2026 tepat waktu 100 %" in isi
    assert "100 hektar 100 hektar 30 Juni 2026 terlambat 20 hari 80 %" in isi
    assert (
        "40 hektar 0 hektar 30 Juni 2026 belum ada sudah jatuh tempo, belum ada realisasi yang dihitung 0 %"
        in isi
    )


def test_a_commitment_that_is_left_out_says_why_and_has_no_figure():
    komitmen = ganti(kemitraan().komitmen, "K4", dikecualikan="Banjir", jumlah=None, satuan=None)

    isi = bagian(halaman(fakta(komitmen=komitmen)), "Komitmen")

    assert "Kelompok Tani Harapan – – 30 Juni 2026 tepat waktu dikecualikan: Banjir –" in isi


def test_what_drove_the_partnership_is_told():
    assert bagian(halaman(), "Pendorong kemitraan") == "Para pihak bermitra karena mutu dan daya saing."


def test_every_figure_can_be_traced_to_its_source():
    isi = halaman()

    assert (
        "Hasil per hektar indikator I1 70,00 2 100 × (A - B) / (T - B), dibatasi 0 sampai 120 "
        "A = 170,00 ← capaian I1 2026-07-20: Timbangan pabrik"
    ) in bagian(isi, "Asal setiap angka")
    tujuan, jangkar = set(re.findall(r'href="#(\w+)"', isi)), re.findall(r'<tr id="(\w+)"', isi)
    assert len(jangkar) == len(set(jangkar)) == len(re.findall(r"<tr id", isi))
    assert tujuan <= set(jangkar)
    assert "capaian = 80,00 (bobot 30) ← dimensi capaian" in bagian(isi, "Asal setiap angka")


def test_a_decision_is_shown_once_it_is_taken():
    assert "Keputusan 12 Agustus 2026: Perbaikan. Keadilan dibicarakan dahulu" in terbaca(
        halaman(keputusan=PUTUSAN)
    )
    assert "Keputusan 12 Agustus" not in terbaca(halaman())


def test_while_the_survey_is_open_nothing_answered_is_shown():
    terbuka = fakta(survei=kemitraan().survei[:2])

    isi = halaman(terbuka, terbuka_sampai=date(2026, 8, 20))

    assert "– belum ada skor Usulan Data tidak cukup" in terbaca(isi)
    assert "Belum menjawab survei: Koperasi Tani Subur dan Kelompok Tani Harapan." in terbaca(isi)
    assert "Koperasi Tani Subur plasma 100,00 – –" in bagian(isi, "Nilai per pihak")
    assert "Koperasi Tani Subur – 100,00 % 0 belum menjawab" in bagian(isi, "Keterlibatan para pihak")
    assert "Belum dapat digambar" in bagian(isi, "Segitiga kepercayaan")
    assert 'class="isi ' not in isi
    assert "Belum diketahui" in bagian(isi, "Kesenjangan persepsi")


def test_the_unknown_is_a_dash_and_never_a_zero():
    tanpa_capaian = fakta(capaian=(), survei=(), komitmen=())

    isi = halaman(tanpa_capaian)

    assert "Capaian (bobot 30) – " in bagian(isi, "Nilai per dimensi")
    assert "PT Sawit Makmur inti – – – Koperasi" in bagian(isi, "Nilai per pihak")
    tanpa_komitmen = [judul for judul in JUDUL_BAGIAN[:-1] if judul != "Hak dan kewajiban"]
    assert not any(" 0,00" in bagian(isi, judul) for judul in tanpa_komitmen)
    assert "Belum ada komitmen yang dicatat." in bagian(isi, "Komitmen")


@pytest.mark.parametrize("ubah", [{"pihak": (), "survei": ()}, {"pendorong": (), "tujuan": ()}])
def test_a_bare_partnership_still_has_a_report(ubah):
    assert halaman(fakta(**ubah)).endswith("</html>")
