"""Which day it is depends on where the office is, to the second, wherever the machine stands."""

from datetime import date, datetime, timedelta

import pytest

from lifecycle.bootstrap import rakit
from lifecycle.settings.setelan import Settings, baca_setelan

SENIN, SELASA = date(2026, 11, 30), date(2026, 12, 1)
# Midnight of Tuesday in WIB, WITA and WIT.
TENGAH_MALAM = {
    "Asia/Jakarta": datetime.fromisoformat("2026-11-30T17:00:00+00:00"),
    "Asia/Makassar": datetime.fromisoformat("2026-11-30T16:00:00+00:00"),
    "Asia/Jayapura": datetime.fromisoformat("2026-11-30T15:00:00+00:00"),
}


def hari_ini(monkeypatch: pytest.MonkeyPatch, zona: str, saat: datetime, pada: date | None = None) -> date:
    monkeypatch.setattr(Settings, "sekarang", lambda _: saat)
    return rakit(baca_setelan({"KEMITRAAN_ZONA_WAKTU": zona}), pada=pada).hari_ini()


@pytest.mark.parametrize("zona", TENGAH_MALAM)
@pytest.mark.parametrize(("detik", "hari"), [(-1, SENIN), (0, SELASA), (1, SELASA)])
def test_the_day_begins_at_midnight_of_the_office(
    zona: str, detik: int, hari: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    saat = TENGAH_MALAM[zona] + timedelta(seconds=detik)

    assert hari_ini(monkeypatch, zona, saat) == hari
    assert hari_ini(monkeypatch, zona, saat, pada=date(2024, 2, 29)) == date(2024, 2, 29)


def test_offices_east_of_each_other_are_a_day_apart_for_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    saat = TENGAH_MALAM["Asia/Jayapura"] + timedelta(minutes=30)

    assert [hari_ini(monkeypatch, zona, saat) for zona in TENGAH_MALAM] == [SENIN, SENIN, SELASA]
