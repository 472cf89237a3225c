"""Answers of a survey: read by nobody before it is closed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.nilai import dua_pihak, survei

from lifecycle.domain.evaluasi.terlihat import jawaban_terlihat
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Keadaan, Survei
from lifecycle.domain.kata import Rekomendasi, Tahap

DIBUKA = date(2026, 8, 1)
TENGGAT = date(2026, 8, 15)
SATU, BALASAN = survei("a", "b", 2), survei("b", "a", 4)


def fakta(*jawaban: Survei, pada: date, tahap: Tahap = Tahap.EVALUASI, dinilai: date | None = None) -> Fakta:
    tercatat = EvaluasiTercatat(
        versi=5, siklus=1, tanggal=dinilai or pada, versi_rencana=1, rekomendasi=Rekomendasi.PERBAIKAN
    )
    return dua_pihak(
        pada,
        survei=jawaban,
        keadaan=Keadaan(tahap=tahap, tahap_sejak=DIBUKA, versi=8, versi_tahap=8),
        evaluasi_tercatat=() if dinilai is None else (tercatat,),
    )


@pytest.mark.parametrize(("pada", "banyak"), [(TENGGAT, 0), (TENGGAT + timedelta(days=1), 1)])
def test_nothing_is_read_of_an_open_survey(pada: date, banyak: int) -> None:
    assert len(jawaban_terlihat(fakta(replace(SATU, tanggal=date(2026, 8, 3)), pada=pada))) == banyak


def test_once_all_have_answered_all_is_read() -> None:
    jawaban = tuple(replace(s, tanggal=date(2026, 8, 3)) for s in (SATU, BALASAN))
    assert jawaban_terlihat(fakta(*jawaban, pada=date(2026, 8, 4))) == jawaban


def test_what_was_judged_stays_readable_and_what_came_later_waits() -> None:
    lama, baru = replace(SATU, tanggal=date(2026, 8, 3)), replace(BALASAN, tanggal=date(2026, 9, 3))
    isi = fakta(lama, baru, pada=date(2026, 10, 1), tahap=Tahap.PELAKSANAAN, dinilai=date(2026, 8, 20))
    assert jawaban_terlihat(isi) == (lama,)


def test_an_answer_before_any_survey_was_opened_waits() -> None:
    isi = fakta(replace(SATU, tanggal=date(2026, 7, 1)), pada=date(2026, 7, 20), tahap=Tahap.PELAKSANAAN)
    assert jawaban_terlihat(isi) == ()
