"""Reminders of an open survey: a week and two days before it closes, to who has not answered."""

from datetime import date
from typing import Any

import pytest
from kasus.waktu import AKHIR_PEKAN, berdiri, jalani, kunci
from pabrik import dasar
from pabrik.catatan import survei
from pabrik.tahap import keadaan, tercatat

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Rekomendasi, Tahap

# Opened on Saturday 1 August, for two weeks.
DIBUKA, DITUTUP = date(2026, 8, 1), date(2026, 8, 15)


def terbuka(**ubah: Any) -> Kemitraan:
    """Nobody has answered yet."""
    return dasar.kemitraan(**{"keadaan": keadaan(Tahap.EVALUASI), "survei": (), **ubah})


def test_it_is_told_a_week_and_two_days_before_it_closes_and_never_after() -> None:
    assert jalani("survei", terbuka(), DIBUKA, date(2026, 9, 30)) == [
        (date(2026, 8, 8), "survei:4:2026-08-15:-7"),
        (date(2026, 8, 13), "survei:4:2026-08-15:-2"),
    ]
    assert kunci("survei", terbuka(), DITUTUP) == ["survei:4:2026-08-15:-2"]
    assert kunci("survei", terbuka(), date(2026, 8, 16)) == []


def test_the_reminder_says_when_it_closes_and_is_of_no_use_after() -> None:
    (satu,) = berdiri("survei", terbuka(), date(2026, 8, 8))

    assert satu.konteks == {"tenggat_survei": DITUTUP}
    assert satu.paling_lambat == DITUTUP


@pytest.mark.parametrize(("banyak", "diingatkan"), [(0, True), (4, True), (6, False)])
def test_only_while_an_answer_is_awaited(banyak: int, diingatkan: bool) -> None:
    assert bool(kunci("survei", terbuka(survei=survei()[:banyak]), date(2026, 8, 8))) is diingatkan


@pytest.mark.parametrize(
    "ubah",
    [
        {"keadaan": keadaan(Tahap.EVALUASI, ditangguhkan=True)},
        {"evaluasi_tercatat": (tercatat(Rekomendasi.LANJUT, tanggal=date(2026, 8, 5)),)},
        *({"keadaan": keadaan(tahap)} for tahap in Tahap if tahap is not Tahap.EVALUASI),
    ],
)
def test_no_survey_is_open_while_suspended_once_scored_and_in_other_stages(ubah: dict[str, Any]) -> None:
    assert jalani("survei", terbuka(**ubah), date(2026, 8, 7), DITUTUP) == []


def test_days_of_rest_move_the_end_and_its_reminders() -> None:
    # It closes on Monday the 17th; two days before that is a Saturday, and Monday would be too late.
    assert jalani("survei", terbuka(), DIBUKA, date(2026, 9, 30), AKHIR_PEKAN) == [
        (date(2026, 8, 10), "survei:4:2026-08-17:-7"),
        (date(2026, 8, 14), "survei:4:2026-08-17:-2"),
    ]


@pytest.mark.parametrize(("hari", "ambang"), [(2, []), (3, [-2]), (7, [-2]), (8, [-7, -2])])
def test_a_short_survey_is_not_reminded_of_on_the_day_of_its_invitation(hari: int, ambang: list[int]) -> None:
    diumumkan = jalani("survei", terbuka(), DIBUKA, date(2026, 8, 31), Aturan(hari_survei=hari))

    assert [int(perkara.rpartition(":")[2]) for _, perkara in diumumkan] == ambang


def test_a_second_survey_is_told_of_afresh() -> None:
    lagi = keadaan(Tahap.EVALUASI, versi=10, versi_tahap=9)

    assert kunci("survei", terbuka(keadaan=lagi), date(2026, 8, 8)) == ["survei:9:2026-08-15:-7"]
