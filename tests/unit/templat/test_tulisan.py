"""Dates, numbers and lists as the two languages write them."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from lifecycle.delivery.templat.tulisan import angka, jumlah, persen, rangkai, tanggal
from lifecycle.domain.bahasa.angka import angka_id, bilangan_id
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.bahasa.sebutan import POLA, TAHAP, sebut
from lifecycle.domain.kata import Tahap


@pytest.mark.parametrize("hari", [date(2026, 5, 31), "2026-05-31"])
def test_a_day_is_written_out(hari):
    assert (tanggal(hari, "id"), tanggal(hari, "en")) == ("31 Mei 2026", "31 May 2026")


@pytest.mark.parametrize(
    ("nilai", "indonesia", "inggris"),
    [
        ("73.83", "73,83", "73.83"),
        (Decimal("0.005"), "0,01", "0.01"),
        (1250000, "1.250.000,00", "1,250,000.00"),
        (None, "–", "–"),
    ],
)
def test_a_score_has_two_places(nilai, indonesia, inggris):
    assert (angka(nilai, "id"), angka(nilai, "en")) == (indonesia, inggris)


def test_a_quantity_has_the_places_it_needs():
    assert [jumlah(n) for n in (Decimal("20000.00"), "1250.5", 0, None)] == ["20.000", "1.250,5", "0", "–"]


def test_a_share_is_whole_per_cent():
    assert [persen(n) for n in ("1.00", Decimal("0.835"), "0", None)] == ["100 %", "84 %", "0 %", "–"]


def test_names_stand_in_one_breath():
    assert rangkai(["A", "B", "C"], "id") == "A, B, dan C"
    assert rangkai(["A", "B"], "en") == "A and B"


@pytest.mark.parametrize("hitung", [lambda: angka("tujuh", "id"), lambda: tanggal("besok", "id")])
def test_what_is_no_number_or_day_is_refused(hitung):
    with pytest.raises(ValueError, match="bukan"):
        hitung()


def test_every_stage_has_an_english_name():
    assert all(sebut(tahap, TAHAP, "en") != tahap for tahap in Tahap)


def test_a_pola_that_is_new_is_spelled_out():
    assert sebut("pola_baru", POLA, "en") == "pola baru"


def test_english_reads_quantities_in_english():
    assert [jumlah(n, "en") for n in (Decimal("20000.00"), "1250.5")] == ["20,000", "1,250.5"]


@pytest.mark.parametrize("nilai", ["1" * 40 + "." + "1" * 20, "-0.0000000000000000001", "1e30"])
def test_no_place_is_lost_however_long_a_figure_is(nilai):
    assert jumlah(nilai) == bilangan_id(Decimal(nilai))
    assert angka(nilai, "id") == angka_id(Decimal(nilai))


@pytest.mark.parametrize("hari", [date(2026, bulan, 1) for bulan in range(1, 13)])
def test_a_mail_calls_a_day_as_the_sentences_of_the_gates_do(hari):
    assert tanggal(hari, "id") == sebut_tanggal(hari)


def test_the_almanacs_are_read_when_something_is_written_and_not_before():
    """They cost more than most commands."""
    muat = "import sys, lifecycle.bootstrap, lifecycle.delivery.surel, lifecycle.delivery.laporan"
    mahal = 'print({"babel", "icalendar"} & sys.modules.keys())'

    hasil = subprocess.run([sys.executable, "-c", f"{muat}; {mahal}"], capture_output=True, check=True)

    assert hasil.stdout.strip() == b"set()"
