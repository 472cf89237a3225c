"""Completeness and score over the dimensions that have anything due."""

from decimal import Decimal, localcontext

from pabrik.dasar import fakta
from pabrik.nilai import capaian, dua_pihak, indikator, nilai, pihak, survei

from lifecycle.domain.kata import Dimensi, Rekomendasi


def test_what_is_not_recorded_lowers_the_completeness_by_its_share() -> None:
    ukuran = tuple(indikator(f"I{n}", jenis="biner") for n in range(4))
    hasil = nilai(dua_pihak(indikator=ukuran, capaian=(capaian("I0", 1),)))
    # D1 has 1 of 4, D2 and D3 are whole, D4 and D5 have nothing due: (30/4 + 20 + 25) / 75 = 0.7
    assert hasil.kelengkapan == Decimal("0.7")


def test_a_quarter_of_the_survey_is_a_quarter_of_its_weight() -> None:
    anggota = tuple(pihak(kode) for kode in "abcd")
    hasil = nilai(dua_pihak(pihak=anggota, survei=(survei("a", "b", 5),)))
    assert hasil.kelengkapan == 1 - Decimal("0.25") * 3 / 4


def test_the_survey_is_always_due() -> None:
    hasil = nilai(dua_pihak(indikator=(), capaian=(), komitmen=(), survei=()))
    assert hasil.kelengkapan == 0


def test_where_nobody_is_left_to_answer_the_survey_is_missing() -> None:
    hasil = nilai(dua_pihak(pihak=(), survei=()))
    assert hasil.kelengkapan == Decimal(55) / Decimal(80)


def test_an_undelivered_promise_is_not_missing_data() -> None:
    assert nilai(dua_pihak(realisasi=())).kelengkapan == 1


def test_the_score_renormalises_over_the_dimensions_that_have_a_value() -> None:
    ukuran = (indikator("I1", jenis="rubrik"),)
    hasil = nilai(dua_pihak(indikator=ukuran, capaian=(capaian("I1", 3),)))
    # (30 × 50 + 20 × 100 + 25 × 100) / 75
    assert hasil.skor == 80
    assert hasil.dimensi[Dimensi.MANFAAT] is None


def test_three_thirds_reach_a_threshold_exactly() -> None:
    ukuran = (
        *(indikator(f"I{n}", jenis="biner") for n in range(3)),
        *(indikator(f"M{n}", jenis="biner", dimensi=Dimensi.MANFAAT) for n in range(3)),
        *(indikator(f"B{n}", jenis="biner", dimensi=Dimensi.KEBERLANJUTAN) for n in range(2)),
    )
    # (30/3 + 20 + 25 + 15/3 + 0) / 100 = 0.6
    hasil = nilai(dua_pihak(indikator=ukuran, capaian=(capaian("I0", 1), capaian("M0", 1))))
    assert "kelengkapan 0,60 di bawah 0,8" in hasil.aturan
    assert hasil.rekomendasi is Rekomendasi.PERBAIKAN


def test_the_precision_of_the_caller_does_not_matter() -> None:
    with localcontext() as kasar:
        kasar.prec = 3
        hasil = nilai(fakta()).ke_json()
    assert hasil == nilai(fakta()).ke_json()
