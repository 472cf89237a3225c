"""D3: who rates whom, what counts, the triangle, the gaps and the quorum."""

from datetime import date
from decimal import Decimal

import pytest
from pabrik.nilai import PADA, dua_pihak, nilai, pihak, saling, survei

from lifecycle.domain.evaluasi.kepercayaan import SEGITIGA, Kepercayaan
from lifecycle.domain.fakta import Keadaan, Pihak, Survei
from lifecycle.domain.kata import ButirSurvei, Dimensi, Rekomendasi, Tahap

AGUSTUS = [date(2026, 8, hari) for hari in range(1, 32)]


def d3(*jawaban: Survei, anggota: tuple[Pihak, ...] | None = None) -> Decimal | None:
    fakta = dua_pihak(survei=jawaban, pihak=anggota or (pihak("a"), pihak("b")))
    return nilai(fakta).dimensi[Dimensi.KEPERCAYAAN]


def kelompok(jumlah: int) -> tuple[Pihak, ...]:
    return tuple(pihak(kode) for kode in "abcdefg"[:jumlah])


def test_a_mark_of_one_is_zero_and_of_five_a_hundred() -> None:
    assert [d3(survei("a", "b", mark)) for mark in range(1, 6)] == [0, 25, 50, 75, 100]


def test_the_items_that_were_answered_make_the_mean() -> None:
    sebagian = Survei(tanggal=AGUSTUS[1], penilai="a", dinilai="b", kejujuran=5, partisipasi=2)
    assert d3(sebagian) == Decimal("62.5")


def test_respondents_of_one_pihak_share_its_voice() -> None:
    banyak = [survei("a", "b", 5, responden=nama) for nama in ("Ani", "Budi", "Citra")]
    satu = survei("c", "b", 1)
    # Three happy respondents of one pihak do not outvote the other pihak.
    assert d3(*banyak, satu, anggota=kelompok(3)) == 50


def test_rated_pihak_weigh_alike_however_many_rate_them() -> None:
    jawaban = (survei("a", "b", 5), survei("c", "b", 5), survei("b", "a", 1))
    assert d3(*jawaban, anggota=kelompok(3)) == 50


def test_the_latest_answer_of_a_respondent_counts() -> None:
    lama = survei("a", "b", 1, AGUSTUS[1], responden="Ani")
    baru = survei("a", "b", 4, AGUSTUS[2], responden="Ani")
    assert d3(baru, lama) == 75


def test_the_latest_answer_replaces_only_what_was_said_of_the_same_pihak() -> None:
    jawaban = (
        survei("a", "b", 1, AGUSTUS[1], responden="Ani"),
        survei("a", "c", 4, AGUSTUS[2], responden="Ani"),
    )
    assert d3(*jawaban, anggota=kelompok(3)) == Decimal("37.5")


def test_nameless_answers_are_one_respondent() -> None:
    assert d3(survei("a", "b", 1, AGUSTUS[1]), survei("a", "b", 4, AGUSTUS[2])) == 75


def test_an_empty_sheet_neither_answers_nor_replaces_an_answer() -> None:
    kosong = Survei(tanggal=AGUSTUS[3], penilai="a", dinilai="b")
    assert d3(survei("a", "b", 4), kosong) == 75
    assert nilai(dua_pihak(survei=(kosong,))).belum_menjawab == ("a", "b")


def test_what_a_pihak_says_of_itself_is_ignored() -> None:
    assert d3(survei("a", "a", 5), survei("b", "b", 5)) is None
    assert nilai(dua_pihak(survei=(survei("a", "a", 5),))).belum_menjawab == ("a", "b")


@pytest.mark.parametrize(("siklus_sejak", "harapan"), [(None, 75), (AGUSTUS[1], 75), (AGUSTUS[2], None)])
def test_only_answers_of_this_cycle_count(siklus_sejak: date | None, harapan: int | None) -> None:
    keadaan = Keadaan(tahap=Tahap.EVALUASI, tahap_sejak=AGUSTUS[0], siklus=2, siklus_sejak=siklus_sejak)
    fakta = dua_pihak(survei=(survei("a", "b", 4, AGUSTUS[1]),), keadaan=keadaan)
    assert nilai(fakta).dimensi[Dimensi.KEPERCAYAAN] == harapan


@pytest.mark.parametrize("siapa", ["a", "b"])
@pytest.mark.parametrize(("bergabung", "harapan"), [(AGUSTUS[1], 75), (AGUSTUS[2], None)])
def test_nothing_is_said_by_or_about_a_pihak_before_it_joined(
    siapa: str, bergabung: date, harapan: int | None
) -> None:
    anggota = tuple(pihak(kode, bergabung=bergabung if kode == siapa else None) for kode in "ab")
    assert d3(survei("a", "b", 4, AGUSTUS[1]), anggota=anggota) == harapan


def test_a_pihak_that_has_left_neither_rates_nor_is_rated() -> None:
    anggota = (*kelompok(2), pihak("c", keluar=PADA))
    jawaban = (*saling(5), survei("c", "a", 1), survei("a", "c", 1))
    assert d3(*jawaban, anggota=anggota) == 100


def test_each_side_of_the_triangle_is_the_mean_over_its_item() -> None:
    jawaban = (
        survei("a", "b", 5, kejujuran=2, keadilan=3, kebijaksanaan=4),
        survei("b", "a", 5, kejujuran=2, keadilan=4, kebijaksanaan=None),
    )
    hasil = nilai(dua_pihak(survei=jawaban))
    assert hasil.segitiga == {
        ButirSurvei.KEJUJURAN: 25,
        ButirSurvei.KEADILAN: Decimal("62.5"),
        ButirSurvei.KEBIJAKSANAAN: 75,
    }


def test_a_lame_side_is_named_however_good_the_mean() -> None:
    hasil = nilai(dua_pihak(survei=tuple(survei(i, j, 5, keadilan=2) for i, j in ("ab", "ba"))))
    assert hasil.rekomendasi is Rekomendasi.LANJUT
    assert (hasil.pincang, hasil.terlemah) == ((ButirSurvei.KEADILAN,), ButirSurvei.KEADILAN)


def test_a_side_at_the_threshold_is_not_lame() -> None:
    tepat_di_ambang, di_bawahnya = Decimal("35.7"), Decimal("35.69")
    sisi = dict(zip(SEGITIGA, (tepat_di_ambang, di_bawahnya, None), strict=True))
    hasil = Kepercayaan(nilai=Decimal(90), segitiga=sisi, pemberian={}, kesenjangan=(), jejak=())
    assert hasil.pincang == (ButirSurvei.KEADILAN,)


def test_no_side_is_the_weakest_where_all_are_alike() -> None:
    assert nilai(dua_pihak(survei=saling(4))).terlemah is None


def test_the_given_mean_says_how_a_pihak_rates_the_others() -> None:
    jawaban = (survei("a", "b", 5), survei("a", "c", 2), survei("b", "a", 3))
    hasil = nilai(dua_pihak(pihak=kelompok(3), survei=jawaban))
    assert hasil.pemberian == {"a": Decimal("62.5"), "b": 50, "c": None}


@pytest.mark.parametrize(("butir", "ada"), [({}, True), ({"kejujuran": 4}, False)])
def test_a_gap_is_a_difference_of_at_least_25(butir: dict[str, int], ada: bool) -> None:
    hasil = nilai(dua_pihak(survei=(survei("a", "b", 4), survei("b", "a", 3, **butir))))
    assert [k.pihak for k in hasil.kesenjangan] == ([("a", "b")] if ada else [])


def test_a_one_sided_rating_is_no_gap() -> None:
    assert nilai(dua_pihak(survei=(survei("a", "b", 1),))).kesenjangan == ()


@pytest.mark.parametrize(
    ("anggota", "penjawab", "kuorum"),
    [
        (2, 1, False),
        (2, 2, True),
        (3, 1, False),
        (3, 2, True),
        (4, 2, False),
        (4, 3, True),
        (5, 3, False),
        (5, 4, True),
    ],
)
def test_two_thirds_must_answer_and_both_where_there_are_two(
    anggota: int, penjawab: int, kuorum: bool
) -> None:
    semua = kelompok(anggota)
    jawaban = tuple(survei(p.kode, "a" if p.kode != "a" else "b", 5) for p in semua[:penjawab])
    hasil = nilai(dua_pihak(pihak=semua, survei=jawaban))
    assert (hasil.rekomendasi is not Rekomendasi.DATA_TIDAK_CUKUP) is kuorum
    assert hasil.belum_menjawab == tuple(p.kode for p in semua[penjawab:])


@pytest.mark.parametrize("anggota", [0, 1])
def test_who_has_nobody_to_rate_has_no_quorum(anggota: int) -> None:
    hasil = nilai(dua_pihak(pihak=kelompok(anggota), survei=()))
    assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
    assert f"kuorum survei belum tercapai (0 dari {anggota} pihak menjawab" in hasil.aturan
