"""How numbers are rounded, compared and written."""

from decimal import Decimal, localcontext

import pytest

from lifecycle.domain.bahasa.angka import HITUNG, angka_di_bawah, angka_id, bilangan_id, dua_angka, tepat


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [("70.3125", "70.31"), ("0.005", "0.01"), ("2.675", "2.68"), ("-0.001", "0.00"), ("-0.005", "-0.01")],
)
def test_figures_are_rounded_half_up_to_two_places(nilai: str, teks: str) -> None:
    assert dua_angka(Decimal(nilai)) == teks


def test_what_thirds_lose_does_not_tip_the_rounding() -> None:
    assert dua_angka(Decimal("0.004" + "9" * 60)) == "0.01"


def test_people_read_a_decimal_comma_and_grouped_thousands() -> None:
    assert angka_id(Decimal("73.828")) == "73,83"
    assert angka_id(Decimal("1250000.5")) == "1.250.000,50"


@pytest.mark.parametrize(("nilai", "teks"), [("20000.00", "20.000"), ("0.80", "0,8"), ("1E+3", "1.000")])
def test_a_given_number_is_shown_as_it_was_meant(nilai: str, teks: str) -> None:
    assert bilangan_id(Decimal(nilai)) == teks


def test_three_thirds_are_one() -> None:
    with localcontext(HITUNG):
        hampir = Decimal(1) / 3 + Decimal(1) / 3 + Decimal(1) / 3
    assert hampir != 1
    assert tepat(hampir) == 1


@pytest.mark.parametrize(
    ("nilai", "ambang", "teks"),
    [
        ("73.828", "75", "73,83"),
        ("74.9996", "75", "74,9996"),
        ("74.9", "75", "74,90"),
        ("0.5999", "0.6", "0,5999"),
    ],
)
def test_a_figure_below_a_threshold_never_looks_like_it(nilai: str, ambang: str, teks: str) -> None:
    assert angka_di_bawah(Decimal(nilai), Decimal(ambang)) == teks
