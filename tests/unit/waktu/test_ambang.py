"""Thresholds around a due date: the working day on which each is told, and which one is reached."""

from datetime import date, timedelta

import pytest
from kasus.waktu import SENIN_JUMAT, berlibur

from lifecycle.domain.waktu.ambang import ambang_tercapai, hari_ambang, sekian_hari
from lifecycle.domain.waktu.kalender import SETIAP_HARI, Kalender

KERJA = Kalender(hari=SENIN_JUMAT)
# A Monday.
TEMPO = date(2026, 8, 31)


@pytest.mark.parametrize("ambang", [-30, -2, 0, 1, 14])
def test_where_every_day_is_a_working_day_a_threshold_is_that_day(ambang: int) -> None:
    assert hari_ambang(TEMPO, ambang, SETIAP_HARI) == TEMPO + timedelta(days=ambang)


@pytest.mark.parametrize(
    ("tempo", "ambang", "hari"),
    [
        # Saturday 1 August moves to the Monday after it.
        (TEMPO, -30, date(2026, 8, 3)),
        (date(2026, 8, 1), 0, date(2026, 8, 3)),
        (date(2026, 8, 1), 7, date(2026, 8, 10)),
        # Two days before a Monday is a Saturday: the next working day is the due date itself, which is late.
        (TEMPO, -2, date(2026, 8, 28)),
        (TEMPO, -1, date(2026, 8, 28)),
        # ... before a Tuesday the Monday will do.
        (date(2026, 9, 1), -2, date(2026, 8, 31)),
    ],
)
def test_a_day_of_rest_moves_it_to_the_next_working_day_before_the_due_date(
    tempo: date, ambang: int, hari: date
) -> None:
    assert hari_ambang(tempo, ambang, KERJA) == hari


@pytest.mark.parametrize(
    ("sampai", "hari"),
    [
        (date(2026, 8, 29), date(2026, 8, 30)),
        (date(2026, 8, 30), date(2026, 7, 19)),
        (date(2026, 9, 9), date(2026, 7, 19)),
    ],
)
def test_a_long_holiday_up_to_the_due_date_moves_it_before_the_holiday(sampai: date, hari: date) -> None:
    assert hari_ambang(TEMPO, -30, berlibur(date(2026, 7, 20), sampai)) == hari


def test_what_comes_after_the_due_date_never_moves_back() -> None:
    assert hari_ambang(TEMPO, 1, berlibur(TEMPO, date(2026, 9, 9))) == date(2026, 9, 10)


def test_a_calendar_without_working_days_moves_nothing() -> None:
    assert hari_ambang(TEMPO, -30, Kalender(hari=frozenset())) == TEMPO - timedelta(days=30)


@pytest.mark.parametrize(
    ("selisih", "ambang"), [(-8, None), (-7, -7), (-3, -7), (-2, -2), (13, -2), (14, 14), (4000, 14)]
)
def test_of_several_thresholds_the_latest_that_is_reached_counts(selisih: int, ambang: int | None) -> None:
    assert ambang_tercapai((14, -7, -2), TEMPO, TEMPO + timedelta(days=selisih), SETIAP_HARI) == ambang


def test_a_threshold_on_a_day_of_rest_is_not_reached_before_it_is_told() -> None:
    assert ambang_tercapai((-30,), TEMPO, date(2026, 8, 2), KERJA) is None
    assert ambang_tercapai((-30,), TEMPO, date(2026, 8, 3), KERJA) == -30


@pytest.mark.parametrize(
    ("hari", "jumlah", "hasil"),
    [
        (date.max, 1, date.max),
        (date.max - timedelta(days=2), 30, date.max),
        (date.max, -1, date.max - timedelta(days=1)),
        (date.min, -180, date.min),
        (date.min, 0, date.min),
        (date.max, 0, date.max),
    ],
)
def test_no_day_is_counted_past_the_first_and_the_last_of_all(hari: date, jumlah: int, hasil: date) -> None:
    assert sekian_hari(hari, jumlah) == hasil


@pytest.mark.parametrize("kalender", [KERJA, SETIAP_HARI, Kalender(hari=frozenset())])
@pytest.mark.parametrize("ambang", [-180, -1, 0, 1, 60])
@pytest.mark.parametrize("tempo", [date.min, sekian_hari(date.min, 1), sekian_hari(date.max, -1), date.max])
def test_documents_that_never_end_have_their_thresholds_as_well(
    tempo: date, ambang: int, kalender: Kalender
) -> None:
    hari = hari_ambang(tempo, ambang, kalender)

    assert abs((hari - sekian_hari(tempo, ambang)).days) <= 60
    assert ambang_tercapai((ambang,), tempo, hari, kalender) == ambang
