"""The ladder: climbed rung by rung, each as much later as the one before was told late."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from kasus.waktu import AKHIR_PEKAN
from pabrik import dasar
from pabrik.catatan import ditegur

from lifecycle.domain.fakta import Ingatan, Kemitraan, Tugas
from lifecycle.domain.kata import JenisPihak, Tahap
from lifecycle.domain.komitmen.tangga import (
    PERINGATAN_SP,
    TANGGA,
    AnakTangga,
    berikutnya,
    hari_diingatkan,
    kunci_anak,
    kunci_surat,
)
from lifecycle.domain.waktu.kalender import SETIAP_HARI

K1 = dasar.kemitraan().komitmen[0]
TEMPO = date(2026, 4, 30)
TEGURAN, MANAJER, PIMPINAN = TANGGA


def _hari(selisih: int) -> date:
    return TEMPO + timedelta(days=selisih)


def _diberi_tahu(**hari: int) -> Kemitraan:
    """The rungs told, each with the day counted from the due date on which it was."""
    ingatan = tuple(
        Ingatan(kunci=kunci_anak("K1", TEMPO, int(anak[1:])), tanggal=_hari(satu))
        for anak, satu in hari.items()
    )
    return dasar.kemitraan(ingatan=ingatan)


def _berikut(kemitraan: Kemitraan, kalender=SETIAP_HARI) -> tuple[AnakTangga, int] | None:
    satu = berikutnya(kemitraan, K1, TEMPO, kalender)
    return None if satu is None else (satu.anak, (satu.sejak - TEMPO).days)


def test_on_time_the_rungs_are_those_of_the_rule():
    assert _berikut(_diberi_tahu()) == (TEGURAN, 1)
    assert _berikut(_diberi_tahu(h1=1)) == (MANAJER, 7)
    assert _berikut(_diberi_tahu(h1=1, h7=7)) == (PIMPINAN, 14)
    assert _berikut(_diberi_tahu(h1=1, h7=7, h14=14)) == (PERINGATAN_SP[0], 28)


@pytest.mark.parametrize("telat", [3, 200])
def test_whoever_was_told_late_has_as_much_time_before_the_next_rung(telat):
    assert _berikut(_diberi_tahu(h1=1 + telat)) == (MANAJER, 7 + telat)
    assert _berikut(_diberi_tahu(h1=1, h7=7 + telat)) == (PIMPINAN, 14 + telat)
    assert _berikut(_diberi_tahu(h1=1, h7=7, h14=14 + telat)) == (PERINGATAN_SP[0], 28 + telat)


def test_a_day_of_rest_is_no_delay():
    # The day after is a Friday; seven days after a Thursday.
    jumat = date(2026, 5, 1)
    sabtu = replace(K1, jatuh_tempo=jumat)
    senin = dasar.kemitraan(ingatan=(Ingatan(kunci=kunci_anak("K1", jumat, 1), tanggal=date(2026, 5, 4)),))

    satu = berikutnya(senin, sabtu, jumat, AKHIR_PEKAN.kalender)

    assert satu is not None
    assert (satu.anak, satu.sejak) == (MANAJER, date(2026, 5, 8))


def test_reminders_before_the_day_are_no_rung():
    assert _berikut(dasar.kemitraan(ingatan=(ditegur("K1", TEMPO, -3), ditegur("K2", TEMPO, 7)))) == (
        TEGURAN,
        1,
    )


def _gugur(anak: AnakTangga, hari: int, alasan: str = "Sudah ditelepon") -> Tugas:
    return Tugas(
        kunci=kunci_surat(K1, TEMPO, anak),
        judul="Setujui",
        giliran="ratna@kantor.example",
        tahap=Tahap.PELAKSANAAN,
        selesai=_hari(hari),
        gugur=alasan,
    )


def test_a_rung_that_was_dropped_is_passed_over_from_its_day_on():
    kemitraan = replace(_diberi_tahu(h1=1), tugas=(_gugur(MANAJER, 10),))

    assert _berikut(kemitraan) == (PIMPINAN, 17)


def test_a_letter_that_was_dropped_ends_the_ladder():
    kemitraan = replace(_diberi_tahu(h1=1, h7=7, h14=14), tugas=(_gugur(PERINGATAN_SP[0], 30),))

    assert _berikut(kemitraan) is None


def test_a_letter_that_closed_by_itself_was_not_dropped_by_anybody():
    sendiri = _gugur(PERINGATAN_SP[0], 30, "Tidak diperlukan lagi.")

    assert _berikut(replace(_diberi_tahu(h14=14), tugas=(sendiri,))) == (PERINGATAN_SP[0], 28)


def test_what_was_told_of_another_promise_or_day_tells_nothing_of_this_one():
    lain = (ditegur("K2", TEMPO), ditegur("K1", _hari(60)))

    assert _berikut(dasar.kemitraan(ingatan=lain)) == (TEGURAN, 1)
    assert hari_diingatkan(lain, "K1", TEMPO) == []


def test_the_days_on_which_somebody_was_written_to_stand_in_their_order():
    ingatan = [ditegur("K1", TEMPO, hari) for hari in (7, -14, 1)]

    assert hari_diingatkan(ingatan, "K1", TEMPO) == [_hari(-14), _hari(1), _hari(7)]


def test_a_due_date_at_the_end_of_time_is_never_late():
    satu = berikutnya(dasar.kemitraan(), replace(K1, jatuh_tempo=date.max), date.max, SETIAP_HARI)

    assert satu is not None
    assert satu.sejak == date.max


def _sendiri(**hari: int) -> Kemitraan:
    """The same, where whoever promised K1 joined as a person alone."""
    semula = _diberi_tahu(**hari)
    pihak = dasar.ganti(semula.pihak, K1.pihak, jenis=JenisPihak.INDIVIDU)
    return replace(semula, pihak=pihak)


def test_an_individu_has_nobody_above_and_gets_a_letter_when_others_do():
    assert _berikut(_sendiri()) == (TEGURAN, 1)
    assert _berikut(_sendiri(h1=1)) == (PERINGATAN_SP[0], 28)
    assert _berikut(_sendiri(h1=4)) == (PERINGATAN_SP[0], 31)


def test_what_was_told_above_an_individu_by_mistake_is_not_told_again():
    assert _berikut(_sendiri(h1=1, h7=7)) == (PERINGATAN_SP[0], 28)
    assert _berikut(_sendiri(h1=1, h7=7, h14=14)) == (PERINGATAN_SP[0], 28)
