"""Recurring dates, month ends among them, and the next evaluation."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pabrik.dasar import kemitraan
from pabrik.tahap import tercatat

from lifecycle.domain.evaluasi.jadwal import evaluasi_berikut
from lifecycle.domain.fakta import JadwalEvaluasi
from lifecycle.domain.kata import Rekomendasi
from lifecycle.domain.waktu.irama import Irama, berikutnya, tanggal_ke

AKHIR_BULAN = Irama(pertama=date(2026, 1, 31), setiap_bulan=1)
HARI = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("k", "hari"),
    [(0, date(2026, 1, 31)), (1, date(2026, 2, 28)), (2, date(2026, 3, 31)), (25, date(2028, 2, 29))],
)
def test_a_month_end_is_clamped_and_comes_back(k: int, hari: date) -> None:
    assert tanggal_ke(AKHIR_BULAN, k) == hari


def test_years_turn_over() -> None:
    assert tanggal_ke(Irama(pertama=date(2026, 8, 1), setiap_bulan=6), 1) == date(2027, 2, 1)
    assert tanggal_ke(Irama(pertama=date(2026, 6, 30), setiap_bulan=6), 1) == date(2026, 12, 30)


def test_the_next_day_may_still_lie_in_the_month_that_is_asked_about() -> None:
    bulanan = Irama(pertama=date(2026, 1, 15), setiap_bulan=1)
    assert berikutnya(bulanan, date(2026, 3, 10)) == date(2026, 3, 15)
    assert berikutnya(bulanan, date(2026, 3, 15)) == date(2026, 4, 15)


def test_what_has_no_cadence_comes_once() -> None:
    sekali = Irama(pertama=date(2026, 8, 1))
    assert tanggal_ke(sekali, 0) == date(2026, 8, 1)
    assert tanggal_ke(sekali, 1) is None
    assert berikutnya(sekali, date(2026, 7, 31)) == date(2026, 8, 1)
    assert berikutnya(sekali, date(2026, 8, 1)) is None


def test_what_has_no_first_day_never_comes() -> None:
    assert tanggal_ke(Irama(setiap_bulan=1), 0) is None
    assert berikutnya(Irama(setiap_bulan=1), date(2026, 1, 1)) is None


def test_beyond_the_calendar_nothing_comes() -> None:
    jarang = Irama(pertama=date(2026, 1, 1), setiap_bulan=7973 * 12)
    assert tanggal_ke(jarang, 1) == date(9999, 1, 1)
    assert tanggal_ke(jarang, 2) is None
    assert berikutnya(jarang, date(9999, 1, 1)) is None


@given(pertama=HARI, setiap=st.integers(1, 30), sesudah=HARI)
def test_the_next_day_is_the_first_one_later(pertama: date, setiap: int, sesudah: date) -> None:
    irama = Irama(pertama=pertama, setiap_bulan=setiap)
    k = 0
    while (hari := tanggal_ke(irama, k)) is not None and hari <= sesudah:
        k += 1
    assert berikutnya(irama, sesudah) == hari


@given(pertama=HARI, setiap=st.integers(1, 30), k=st.integers(0, 200))
def test_recurrences_never_drift_more_than_a_month_end(pertama: date, setiap: int, k: int) -> None:
    hari = tanggal_ke(Irama(pertama=pertama, setiap_bulan=setiap), k)
    assert hari is not None
    assert hari.day == pertama.day or (hari.day < pertama.day and (hari + timedelta(days=1)).day == 1)
    assert (hari.year - pertama.year) * 12 + hari.month - pertama.month == k * setiap


def test_the_first_evaluation_is_due_on_its_first_day() -> None:
    assert evaluasi_berikut(kemitraan()) == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("tanggal", "berikut"),
    [
        (date(2026, 8, 10), date(2027, 2, 1)),
        # An early review does not stand for the one that was planned.
        (date(2026, 5, 1), date(2026, 8, 1)),
        (date(2027, 2, 1), date(2027, 8, 1)),
        # What was missed is not made up for one by one.
        (date(2029, 3, 5), date(2029, 8, 1)),
    ],
)
def test_the_next_evaluation_comes_after_the_latest_recorded_one(tanggal: date, berikut: date) -> None:
    lama = tercatat(Rekomendasi.LANJUT, tanggal=date(2026, 4, 1))
    satu = kemitraan(evaluasi_tercatat=(tercatat(Rekomendasi.LANJUT, tanggal=tanggal, versi=9), lama))
    assert evaluasi_berikut(satu) == berikut


def test_without_a_schedule_no_evaluation_comes() -> None:
    assert evaluasi_berikut(kemitraan(evaluasi=JadwalEvaluasi())) is None
