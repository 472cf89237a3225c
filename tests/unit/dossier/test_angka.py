"""Numbers as officers write them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.dossier.angka import BukanAngka, baca_angka


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("1250000", "1250000"),
        ("1250000.5", "1250000.5"),
        ("1.250.000,50", "1250000.50"),
        ("Rp 1.250.000", "1250000"),
        ("rp.1.250.000,-", "1250000"),
        ("Rp\u00a01.250.000", "1250000"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("10 %", "10"),
        ("10%", "10"),
        ("-3", "-3"),
        ("\u22123", "-3"),
        ("007", "7"),
    ],
)
def test_number_is_understood(teks: str, nilai: str) -> None:
    assert baca_angka(teks) == Decimal(nilai)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp 1.250", "1250"),
        ("1.250,00", "1250"),
        ("0.125", "0.125"),
        ("1250.500", "1250.5"),
        ("1,250", "1.25"),
        ("12.1250", "12.125"),
    ],
)
def test_point_before_three_digits_groups_thousands_unless_no_group_can_stand_there(
    teks: str, nilai: str
) -> None:
    assert baca_angka(teks) == Decimal(nilai)


@pytest.mark.parametrize(
    ("teks", "ribuan", "pecahan"),
    [("12.125", "12125", "12,125"), ("-1.250", "-1250", "-1,250"), ("1.250 %", "1250", "1,250")],
)
def test_a_number_that_may_be_either_is_refused_with_both_spellings(
    teks: str, ribuan: str, pecahan: str
) -> None:
    with pytest.raises(BukanAngka, match=f"Tulis {ribuan} bila ribuan, atau {pecahan} bila pecahan"):
        baca_angka(teks)
    assert baca_angka(ribuan) != baca_angka(pecahan)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6) | st.decimals(-999, 999, places=3))
def test_a_number_written_as_json_is_read_back(nilai: Decimal) -> None:
    assert baca_angka(jadi_json(nilai)) == nilai


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "dua",
        "NaN",
        "inf",
        "1e5",
        "1_000",
        "1,250,000.50",
        "1.25.00",
        "--3",
        "Rp",
        "%",
        "Rp 10 %",
        "٣",
        "1 2",
    ],
)
def test_what_is_no_number_is_refused(teks: str) -> None:
    with pytest.raises(BukanAngka, match="bukan angka"):
        baca_angka(teks)


@pytest.mark.parametrize("teks", ["1" * 16, "1.234.567.890.123.456", "0,1234567"])
def test_too_many_digits_are_refused(teks: str) -> None:
    with pytest.raises(BukanAngka, match="terlalu panjang"):
        baca_angka(teks)


def test_zeros_that_say_nothing_do_not_count_as_digits() -> None:
    assert baca_angka("000000000000000001,50000000") == Decimal("1.5")


def test_zero_has_no_sign() -> None:
    assert str(baca_angka("-0")) == "0"


@settings(deadline=None)
@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False))
def test_number_written_with_a_comma_reads_back(nilai: Decimal) -> None:
    assert baca_angka(f"{nilai:,f}".translate(str.maketrans(",.", ".,"))) == nilai
