"""The holidays of Indonesia, with cuti bersama, and what happens in a year that no almanac knows."""

from datetime import date

import holidays
import pytest

from lifecycle.domain.waktu import libur
from lifecycle.domain.waktu.libur import libur_indonesia


@pytest.fixture
def almanak_baru():
    """Nothing remembered of the years, before and after."""
    libur._libur.cache_clear()
    yield
    libur._libur.cache_clear()


@pytest.mark.parametrize(
    "hari",
    [
        date(2026, 3, 20),  # cuti bersama before Idul Fitri
        date(2026, 3, 21),  # Idul Fitri
        date(2026, 3, 24),  # cuti bersama after it
        date(2026, 3, 19),  # Nyepi
        date(2026, 8, 17),  # Proklamasi
        date(2026, 12, 24),  # cuti bersama before Natal
    ],
)
def test_the_nation_rests(hari):
    assert libur_indonesia(hari)


@pytest.mark.parametrize("hari", [date(2026, 3, 17), date(2026, 3, 25), date(2026, 12, 28)])
def test_other_days_are_no_holidays(hari):
    assert not libur_indonesia(hari)


def test_each_year_is_asked_for_once(almanak_baru, monkeypatch):
    diminta = []

    def almanak(negara, *, years, categories):
        diminta.append((negara, years, set(categories)))
        return {date(years, 1, 1): "Tahun Baru"}

    monkeypatch.setattr(holidays, "country_holidays", almanak)

    assert [libur_indonesia(date(2027, bulan, 1)) for bulan in (1, 2, 3)] == [True, False, False]
    assert diminta == [("ID", 2027, {"public", "government"})]


def test_a_year_that_the_almanac_cannot_tell_has_no_holidays(almanak_baru, monkeypatch):
    def rusak(*_a, **_k):
        raise NotImplementedError("tahun ini belum ada")

    monkeypatch.setattr(holidays, "country_holidays", rusak)

    assert not libur_indonesia(date(2026, 3, 21))
