"""When an evaluation is due, which one counts for a visit of the stage, and what its decision opens."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik.rencana import kegiatan
from pabrik.tahap import HARI_EVALUASI, HARI_PUTUSAN, PERBAIKAN, keadaan, naskah, siap, tercatat

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import EvaluasiTercatat, JadwalEvaluasi, Kegiatan
from lifecycle.domain.kata import JenisDokumen, Rekomendasi, StatusKegiatan, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu

LANJUT = Rekomendasi.LANJUT


def kode(pemicu: Pemicu, **ubah: object) -> list[str]:
    return [k.kode for k in langkah(siap(pemicu, **ubah), pemicu).kurang]


def test_an_evaluation_is_due_on_its_very_day_and_not_the_day_before() -> None:
    assert kode(Pemicu.EVALUASI, pada=date(2026, 8, 1)) == []
    assert kode(Pemicu.EVALUASI, pada=date(2026, 7, 31)) == ["evaluasi_jatuh_tempo"]


def test_an_early_review_needs_a_reason_and_passes_with_one() -> None:
    assert kode(Pemicu.EVALUASI, pada=date(2026, 5, 1), alasan="Pabrik terbakar") == []
    assert kode(Pemicu.EVALUASI, pada=date(2026, 5, 1), alasan="  ") == ["evaluasi_jatuh_tempo"]


def test_a_period_once_evaluated_is_not_due_again() -> None:
    sudah = {"evaluasi_tercatat": (tercatat(LANJUT, LANJUT),)}
    assert kode(Pemicu.EVALUASI, pada=date(2027, 1, 31), **sudah) == ["evaluasi_jatuh_tempo"]
    assert kode(Pemicu.EVALUASI, pada=date(2027, 2, 1), **sudah) == []


def test_without_a_schedule_only_a_reason_leads_to_an_evaluation() -> None:
    (kurang,) = langkah(siap(Pemicu.EVALUASI, evaluasi=JadwalEvaluasi()), "evaluasi").kurang
    assert "Isi kunci evaluasi" in ucapkan(kurang.pesan)
    assert kode(Pemicu.EVALUASI, evaluasi=JadwalEvaluasi(), alasan="Diminta penyetuju") == []


def test_a_reason_does_not_close_an_open_addendum() -> None:
    addendum = naskah(JenisDokumen.ADDENDUM, date(2026, 6, 1))
    assert kode(Pemicu.EVALUASI, alasan="Segera", dokumen=(addendum,)) == ["addendum_tuntas"] * 3


def test_the_evaluation_of_an_earlier_visit_does_not_count() -> None:
    dulu = tercatat(LANJUT, LANJUT, versi=4)
    assert kode(Pemicu.LANJUTKAN, evaluasi_tercatat=(dulu,)) == ["evaluasi_tercatat"]


def test_of_several_evaluations_of_a_visit_the_latest_counts() -> None:
    dua = (tercatat(Rekomendasi.PERBAIKAN, Rekomendasi.PERBAIKAN), tercatat(LANJUT, LANJUT, versi=6))
    assert kode(Pemicu.LANJUTKAN, evaluasi_tercatat=dua) == []
    assert evaluasi_kunjungan(siap(Pemicu.LANJUTKAN, evaluasi_tercatat=dua[::-1])) == dua[1]


def test_an_evaluation_dated_later_is_not_seen_yet() -> None:
    assert kode(Pemicu.LANJUTKAN, pada=date(2026, 8, 9)) == ["evaluasi_tercatat"]
    assert kode(Pemicu.LANJUTKAN, pada=HARI_EVALUASI) == ["keputusan_penyetuju"]


def test_a_decision_dated_later_is_not_seen_yet() -> None:
    assert kode(Pemicu.LANJUTKAN, pada=date(2026, 8, 11)) == ["keputusan_penyetuju"]
    assert kode(Pemicu.LANJUTKAN, pada=HARI_PUTUSAN) == []


def test_a_decision_for_another_step_does_not_open_this_one() -> None:
    lain = tercatat(Rekomendasi.PERBAIKAN, Rekomendasi.PERBAIKAN)
    (kurang,) = langkah(siap(Pemicu.LANJUTKAN, evaluasi_tercatat=(lain,)), "lanjutkan").kurang
    assert 'Yang diputuskan Hasan Basri ialah "Perbaikan", bukan "Lanjut".' in ucapkan(kurang.pesan)


def test_a_decision_against_the_recommendation_passes_with_a_reason() -> None:
    beda = tercatat(Rekomendasi.PERBAIKAN, LANJUT, alasan="Sudah diperbaiki di lapangan")
    assert kode(Pemicu.LANJUTKAN, evaluasi_tercatat=(beda,)) == []


def test_no_decision_makes_up_for_missing_data() -> None:
    nekat = tercatat(Rekomendasi.DATA_TIDAK_CUKUP, LANJUT, alasan="Terserah")
    assert kode(Pemicu.LANJUTKAN, evaluasi_tercatat=(nekat,)) == ["data_cukup"]


@pytest.mark.parametrize(
    "kegiatan_baru",
    [
        replace(PERBAIKAN, mulai=date(2026, 8, 9)),
        replace(PERBAIKAN, mulai=None),
        replace(PERBAIKAN, selesai=None),
        replace(PERBAIKAN, status=StatusKegiatan.BATAL),
    ],
    ids=["before the evaluation", "no start", "no end", "called off"],
)
def test_an_improvement_plan_is_new_dated_and_meant(kegiatan_baru: Kegiatan) -> None:
    assert kode(Pemicu.PERBAIKI, kegiatan=(*kegiatan(), kegiatan_baru)) == ["rencana_perbaikan"]


def test_an_improvement_may_start_on_the_day_of_the_evaluation() -> None:
    segera = replace(PERBAIKAN, mulai=HARI_EVALUASI)
    assert kode(Pemicu.PERBAIKI, kegiatan=(segera,)) == []


def test_without_an_evaluation_only_that_is_asked_for() -> None:
    for pemicu in (Pemicu.PERBAIKI, Pemicu.RENCANAKAN_ULANG, Pemicu.LANJUTKAN):
        assert kode(pemicu, evaluasi_tercatat=(), kegiatan=()) == ["evaluasi_tercatat"]


def test_a_visit_without_evaluation_has_none() -> None:
    lama: tuple[EvaluasiTercatat, ...] = (tercatat(LANJUT, LANJUT),)
    baru_masuk = keadaan(Tahap.EVALUASI, versi_tahap=9)
    assert evaluasi_kunjungan(siap(Pemicu.EVALUASI, keadaan=baru_masuk, evaluasi_tercatat=lama)) is None
