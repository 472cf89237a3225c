"""A silent pihak holds an evaluation up for so long and no longer: then it is scored without trust."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pabrik.nilai import capaian, dua_pihak, nilai, saling, survei

from lifecycle.domain.evaluasi.hasil import Evaluasi
from lifecycle.domain.fakta import Fakta, JadwalEvaluasi
from lifecycle.domain.kata import Dimensi, Rekomendasi

TENGGAT = date(2026, 8, 14)
BATAS = TENGGAT + timedelta(days=30)
SESUDAH = BATAS + timedelta(days=1)
SATU_DIAM = (survei("a", "b", 1),)


def diam(pada: date = SESUDAH, **ubah: Any) -> Fakta:
    """Everything is as good as can be, and b never answers."""
    return dua_pihak(pada, **{"survei": SATU_DIAM} | ubah)


def dinilai(fakta: Fakta) -> Evaluasi:
    return nilai(fakta, terbuka_sampai=TENGGAT)


@pytest.mark.parametrize(
    ("pada", "tanpa", "rekomendasi"),
    [
        (TENGGAT + timedelta(days=1), False, Rekomendasi.DATA_TIDAK_CUKUP),
        (BATAS, False, Rekomendasi.DATA_TIDAK_CUKUP),
        (SESUDAH, True, Rekomendasi.PERBAIKAN),
    ],
)
def test_it_waits_for_thirty_days_and_not_for_one_more(
    pada: date, tanpa: bool, rekomendasi: Rekomendasi
) -> None:
    hasil = dinilai(diam(pada))
    assert (hasil.tanpa_kepercayaan, hasil.rekomendasi) == (tanpa, rekomendasi)


def test_the_partners_agree_for_how_long() -> None:
    singkat = JadwalEvaluasi(batas_tunggu_hari=7)
    assert dinilai(diam(TENGGAT + timedelta(days=8), evaluasi=singkat)).tanpa_kepercayaan
    assert not dinilai(diam(TENGGAT + timedelta(days=7), evaluasi=singkat)).tanpa_kepercayaan


def test_trust_is_left_out_and_what_was_answered_stays_unseen() -> None:
    hasil = dinilai(diam())
    assert hasil.dimensi[Dimensi.KEPERCAYAAN] is None
    assert hasil.skor == 100
    assert set(hasil.segitiga.values()) == set(hasil.pemberian.values()) == {None}
    assert (hasil.kesenjangan, hasil.pincang) == ((), ())
    assert "penilaian" not in str(hasil.ke_json()["jejak"])


def test_completeness_drops_as_ever() -> None:
    assert dinilai(diam()).kelengkapan == nilai(diam()).kelengkapan
    # 25 of 100 weigh half.
    assert dinilai(diam()).ke_json()["kelengkapan"] == "0.88"


def test_it_says_that_trust_could_not_be_judged_and_who_was_silent() -> None:
    hasil = dinilai(diam())
    kalimat = (
        "tidak dapat dinilai karena kuorum survei tidak tercapai sampai 13 September 2026; "
        "yang tidak menjawab: Mitra b"
    )
    assert hasil.aturan == f"4: kepercayaan {kalimat}"
    (jejak,) = [j for j in hasil.jejak if j.angka == "dimensi kepercayaan"]
    assert jejak.keterangan == kalimat
    assert hasil.belum_menjawab == ("b",)
    assert hasil.ke_json()["survei"]["tanpa_kepercayaan"] is True


def test_nothing_gets_better_by_silence() -> None:
    gagal = dinilai(diam(capaian=(capaian("I1", 0), capaian("I4", 1), capaian("I5", 1))))
    assert gagal.rekomendasi is Rekomendasi.TERMINASI


def test_too_few_data_are_too_few_whoever_is_silent() -> None:
    hasil = dinilai(diam(capaian=()))
    assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
    assert "kuorum" not in hasil.aturan


def test_an_answer_that_comes_late_still_counts() -> None:
    hasil = dinilai(diam(survei=saling(5)))
    assert (hasil.tanpa_kepercayaan, hasil.rekomendasi) == (False, Rekomendasi.LANJUT)


def test_a_preview_outside_the_stage_waits_for_nobody() -> None:
    assert nilai(diam()).rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
    assert not nilai(replace(diam(), pada=date(2027, 8, 1))).tanpa_kepercayaan
