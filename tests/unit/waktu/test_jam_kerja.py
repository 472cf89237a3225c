"""Office hours: what can wait is never early, never twice shifted, and always inside office hours."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifecycle.domain.waktu.jam_kerja import JamKerja
from lifecycle.domain.waktu.kalender import Kalender
from lifecycle.domain.waktu.libur import libur_indonesia

WIB, WITA, WIT = (ZoneInfo(f"Asia/{kota}") for kota in ("Jakarta", "Makassar", "Jayapura"))


SENIN_SAMPAI_JUMAT = frozenset(range(1, 6))


def jam(
    zona: ZoneInfo = WIB, *, buka=time(7), tutup=time(20), hari=SENIN_SAMPAI_JUMAT, libur=libur_indonesia
) -> JamKerja:
    return JamKerja(zona=zona, buka=buka, tutup=tutup, kalender=Kalender(hari=hari, libur=libur))


def setempat(*bagian: int, zona: ZoneInfo = WIB) -> datetime:
    return datetime(*bagian, tzinfo=zona)


@pytest.mark.parametrize(
    ("waktu", "boleh"),
    [
        ((2026, 3, 5, 9, 30), (2026, 3, 5, 9, 30)),
        ((2026, 3, 5, 7, 0), (2026, 3, 5, 7, 0)),
        ((2026, 3, 5, 19, 59, 59, 999999), (2026, 3, 5, 19, 59, 59, 999999)),
        ((2026, 3, 5, 6, 59), (2026, 3, 5, 7, 0)),
        ((2026, 3, 5, 20, 0), (2026, 3, 6, 7, 0)),
        ((2026, 3, 5, 0, 0), (2026, 3, 5, 7, 0)),
        ((2026, 3, 4, 23, 59, 59), (2026, 3, 5, 7, 0)),
        # Friday evening, Saturday noon, the very midnight before Monday.
        ((2026, 3, 6, 20, 0), (2026, 3, 9, 7, 0)),
        ((2026, 3, 7, 12, 0), (2026, 3, 9, 7, 0)),
        ((2026, 3, 9, 0, 0), (2026, 3, 9, 7, 0)),
        # From the eve of Nyepi over Idul Fitri with its cuti bersama: 18 to 24 March 2026.
        ((2026, 3, 17, 20, 0), (2026, 3, 25, 7, 0)),
        ((2026, 3, 20, 10, 0), (2026, 3, 25, 7, 0)),
        # Over New Year, which is a Thursday.
        ((2025, 12, 31, 21, 0), (2026, 1, 2, 7, 0)),
    ],
)
def test_what_can_wait_goes_at_the_next_opening(waktu, boleh):
    assert jam().berikut(setempat(*waktu)) == setempat(*boleh)


def test_the_very_moment_is_given_back_while_the_office_is_open():
    kini = datetime(2026, 3, 5, 2, 30, tzinfo=UTC)

    assert jam().berikut(kini) is kini


@pytest.mark.parametrize(("zona", "buka_utc"), [(WIB, (5, 0)), (WITA, (4, 23)), (WIT, (4, 22))])
def test_the_office_opens_by_its_own_clock(zona, buka_utc):
    malam = datetime(2026, 3, 4, 21, 30, tzinfo=UTC)

    assert jam(zona).berikut(malam) == datetime(2026, 3, *buka_utc, tzinfo=UTC)


def test_the_day_changes_at_the_midnight_of_the_office_not_of_london():
    # 16:30 UTC on Sunday is still Sunday in Jakarta, Monday in Makassar and Jayapura.
    kini = datetime(2026, 3, 8, 16, 30, tzinfo=UTC)

    assert [jam(zona).tanggal(kini).day for zona in (WIB, WITA, WIT)] == [8, 9, 9]
    assert jam(WIT).berikut(kini) == setempat(2026, 3, 9, 7, zona=WIT)


def test_an_office_may_work_on_other_days():
    sampai_sabtu = jam(hari=frozenset(range(1, 7)))

    assert sampai_sabtu.berikut(setempat(2026, 3, 7, 6, 0)) == setempat(2026, 3, 7, 7, 0)


def test_a_calendar_without_a_working_day_is_not_believed():
    tutup_terus = jam(libur=lambda _: True)

    assert tutup_terus.berikut(setempat(2026, 3, 5, 21, 0)) == setempat(2026, 3, 6, 7, 0)


_SAAT = st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2031, 12, 1), timezones=st.just(UTC))
_JAM = st.builds(
    jam,
    st.sampled_from([WIB, WITA, WIT]),
    buka=st.sampled_from([time(0), time(7), time(8, 30)]),
    tutup=st.sampled_from([time(9), time(20), time(23, 59)]),
    hari=st.frozensets(st.integers(1, 7), min_size=1),
)


@given(_JAM, _SAAT)
def test_the_answer_is_never_early_never_shifted_again_and_always_inside_office_hours(kerja, waktu):
    boleh = kerja.berikut(waktu)

    assert boleh >= waktu
    assert kerja.berikut(boleh) == boleh
    setempat_ = boleh.astimezone(kerja.zona)
    assert kerja.buka <= setempat_.time() < kerja.tutup
    assert setempat_.isoweekday() in kerja.kalender.hari
    assert not libur_indonesia(setempat_.date())


@given(_JAM, _SAAT)
def test_no_opening_is_passed_over(kerja, waktu):
    boleh = kerja.berikut(waktu)

    lewat = (waktu + timedelta(hours=n) for n in range(1, int((boleh - waktu) / timedelta(hours=1))))
    assert not any(kerja.berikut(satu) == satu for satu in lewat)
