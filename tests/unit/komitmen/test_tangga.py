"""The ladder: which rung is reached on which day, and when a letter of warning may follow."""

from datetime import date, timedelta

import pytest

from lifecycle.domain.fakta import Ingatan
from lifecycle.domain.komitmen.tangga import anak_tercapai, ditegur_sejak, hari_surat, kunci_anak

TEMPO = date(2026, 4, 30)


def boleh_diperingatkan(tempo, pada, ditegur, diberi_waktu):
    hari = hari_surat(tempo, ditegur, diberi_waktu)
    return hari is not None and hari <= pada


def _hari(selisih: int) -> date:
    return TEMPO + timedelta(days=selisih)


@pytest.mark.parametrize(
    ("selisih", "anak"),
    [
        (-400, None),
        (-15, None),
        (-14, (-14, "pengingat_komitmen")),
        (-4, (-14, "pengingat_komitmen")),
        (-3, (-3, "pengingat_komitmen")),
        (0, (-3, "pengingat_komitmen")),
        (1, (1, "komitmen_terlambat")),
        (6, (1, "komitmen_terlambat")),
        (7, (7, "eskalasi_manajer")),
        (13, (7, "eskalasi_manajer")),
        (14, (14, "eskalasi_pimpinan")),
        (27, (14, "eskalasi_pimpinan")),
        (28, None),
        (400, None),
    ],
)
def test_each_day_has_the_latest_rung_reached(selisih, anak):
    tercapai = anak_tercapai(TEMPO, _hari(selisih), ditegur=_hari(1))

    assert (tercapai and (tercapai.hari, tercapai.peristiwa)) == anak


@pytest.mark.parametrize(("selisih", "boleh"), [(27, False), (28, True), (60, True)])
def test_the_first_letter_comes_from_the_twenty_eighth_day(selisih, boleh):
    assert boleh_diperingatkan(TEMPO, _hari(selisih), _hari(1), []) is boleh


def test_nobody_is_warned_who_was_never_told():
    assert anak_tercapai(TEMPO, _hari(400), None).peristiwa == "eskalasi_pimpinan"
    assert not boleh_diperingatkan(TEMPO, _hari(400), None, [])


@pytest.mark.parametrize(("sejak", "boleh"), [(13, False), (14, True)])
def test_fourteen_days_lie_between_being_told_and_the_first_letter(sejak, boleh):
    assert boleh_diperingatkan(TEMPO, _hari(100 + sejak), _hari(100), []) is boleh


def test_what_was_told_of_another_promise_or_day_tells_nothing_of_this_one():
    def diingat(komitmen, tempo, hari):
        return Ingatan(kunci=kunci_anak(komitmen, tempo, hari), tanggal=_hari(hari))

    lain = [diingat("K2", TEMPO, 7), diingat("K1", _hari(60), 7), diingat("K1", TEMPO, -3)]
    assert ditegur_sejak(lain, "K1", TEMPO) is None
    assert ditegur_sejak([*lain, diingat("K1", TEMPO, 14), diingat("K1", TEMPO, 7)], "K1", TEMPO) == _hari(7)


@pytest.mark.parametrize(("sejak", "boleh"), [(13, False), (14, True)])
def test_the_next_letter_leaves_fourteen_days_to_mend_from_each_day_that_gave_time(sejak, boleh):
    terbit = _hari(40)

    assert boleh_diperingatkan(TEMPO, terbit + timedelta(days=sejak), _hari(1), [_hari(28), terbit]) is boleh


def test_a_due_date_at_the_end_of_time_is_never_late():
    assert anak_tercapai(date.max, TEMPO, None) is None
    assert not boleh_diperingatkan(date.max, TEMPO, TEMPO, [])
