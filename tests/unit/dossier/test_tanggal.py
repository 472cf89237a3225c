"""Dates as officers write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.dossier.tanggal import BukanTanggal, baca_tanggal


@pytest.mark.parametrize(
    "teks",
    ["2026-01-31", "31-01-2026", "31/01/2026", "31/1/2026", "31 Januari 2026", "31 jan 2026", "31-Jan-2026"],
)
def test_every_usual_spelling_is_understood(teks: str) -> None:
    assert baca_tanggal(teks) == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("nama", "bulan"),
    [("Pebruari", 2), ("Mrt", 3), ("Mei", 5), ("Agt.", 8), ("Sept", 9), ("Nopember", 11), ("Des.", 12)],
)
def test_month_names_have_usual_variants(nama: str, bulan: int) -> None:
    assert baca_tanggal(f"1 {nama} 2026") == date(2026, bulan, 1)


@settings(deadline=None)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_day_reads_back_however_it_is_written(hari: date) -> None:
    ditulis = (hari.isoformat(), f"{hari:%d/%m/%Y}", f"{hari:%d-%m-%Y}", sebut_tanggal(hari))
    assert {baca_tanggal(teks) for teks in ditulis} == {hari}


@pytest.mark.parametrize("teks", ["2026-02-30", "29-02-2026", "31 Juni 2026", "2026-13-01", "0/1/2026"])
def test_day_that_no_calendar_has_is_refused(teks: str) -> None:
    with pytest.raises(BukanTanggal, match="tidak ada di kalender"):
        baca_tanggal(teks)


@pytest.mark.parametrize(
    "teks", ["", "besok", "31-01-26", "31-01/2026", "1 Mai 2026", "2026-01-31T00:00", "٣١-01-2026"]
)
def test_what_is_no_date_is_refused(teks: str) -> None:
    with pytest.raises(BukanTanggal, match="bukan tanggal"):
        baca_tanggal(teks)


@pytest.mark.parametrize("teks", ["0226-01-31", "31 Januari 2620"])
def test_year_far_off_is_taken_for_a_slip(teks: str) -> None:
    with pytest.raises(BukanTanggal, match="tidak masuk akal"):
        baca_tanggal(teks)
