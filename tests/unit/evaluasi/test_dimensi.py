"""Dimensions made of indicators: what is due, what is empty, what is left out."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.nilai import PADA, TEMPO, capaian, dua_pihak, indikator

from lifecycle.domain.evaluasi.dimensi import nilai_dimensi
from lifecycle.domain.evaluasi.jejak import Jejak
from lifecycle.domain.evaluasi.nilai_dimensi import NilaiDimensi
from lifecycle.domain.fakta import Capaian, Indikator
from lifecycle.domain.kata import Dimensi

SERATUS = {"target": Decimal(100)}


def dimensi(
    indikator_: tuple[Indikator, ...], capaian_: tuple[Capaian, ...] = (), pada: date = PADA
) -> NilaiDimensi:
    return nilai_dimensi(dua_pihak(pada, indikator=indikator_, capaian=capaian_), Dimensi.CAPAIAN)


def jejak(hasil: NilaiDimensi, angka: str) -> Jejak:
    return next(satu for satu in hasil.jejak if satu.angka == angka)


def test_indicators_weigh_as_agreed() -> None:
    hasil = dimensi(
        (indikator("I1", bobot=Decimal(3), **SERATUS), indikator("I2", **SERATUS)),
        (capaian("I1", 100), capaian("I2", 20)),
    )
    assert hasil.nilai == 80


def test_only_the_indicators_of_the_dimension_count() -> None:
    asing = indikator("I2", dimensi=Dimensi.MANFAAT, **SERATUS)
    hasil = dimensi((indikator("I1", **SERATUS), asing), (capaian("I1", 60), capaian("I2", 0)))
    assert (hasil.nilai, hasil.jatuh_tempo) == (60, 1)


def test_an_overshoot_is_shown_up_to_120_but_counts_as_100() -> None:
    hasil = dimensi(
        (indikator("I1", **SERATUS), indikator("I2", **SERATUS)), (capaian("I1", 300), capaian("I2", 50))
    )
    assert (jejak(hasil, "indikator I1").nilai, hasil.nilai) == (120, 75)


def test_a_loss_is_shown_and_counts_as_zero() -> None:
    hasil = dimensi((indikator("I1", awal=Decimal(50), **SERATUS),), (capaian("I1", 10),))
    assert (jejak(hasil, "indikator I1").nilai, hasil.nilai) == (0, 0)


@pytest.mark.parametrize(("pada", "jatuh_tempo"), [(date(2026, 7, 30), 0), (TEMPO, 1), (date(2026, 8, 1), 1)])
def test_an_indicator_is_due_from_its_day_on(pada: date, jatuh_tempo: int) -> None:
    hasil = dimensi((indikator("I1", **SERATUS),), (capaian("I1", 60),), pada)
    assert hasil.jatuh_tempo == hasil.terisi == jatuh_tempo
    assert hasil.nilai == (60 if jatuh_tempo else None)


def test_an_indicator_without_a_day_is_not_due_and_the_trace_says_so() -> None:
    hasil = dimensi((indikator("I1", jatuh_tempo=None, **SERATUS),), (capaian("I1", 60),))
    assert hasil.nilai is None
    assert jejak(hasil, "indikator I1").keterangan == "belum jatuh tempo (tanpa tanggal)"


def test_a_due_but_empty_indicator_passes_its_weight_on_and_is_missing() -> None:
    hasil = dimensi((indikator("I1", **SERATUS), indikator("I2", **SERATUS)), (capaian("I1", 60),))
    assert (hasil.nilai, hasil.terisi, hasil.jatuh_tempo, hasil.kosong) == (60, 1, 2, ("I2",))
    assert jejak(hasil, "indikator I2").keterangan == "sudah jatuh tempo, capaian belum dicatat"


def test_the_latest_value_counts_and_later_ones_do_not_yet() -> None:
    catatan = (
        capaian("I1", 60, date(2026, 8, 10)),
        capaian("I1", 40, date(2026, 7, 1)),
        capaian("I1", 90, date(2026, 8, 11)),
    )
    assert dimensi((indikator("I1", **SERATUS),), catatan).nilai == 60


@pytest.mark.parametrize(
    ("ubah", "sebab"),
    [
        ({"target": Decimal(0)}, "tidak dapat dinilai: target nol atau negatif dengan arah naik"),
        ({"jenis": "ramalan"}, 'tidak dapat dinilai: jenis indikator "ramalan" tidak dikenal'),
    ],
)
def test_what_cannot_be_assessed_is_left_out_and_not_missed(ubah: dict[str, Any], sebab: str) -> None:
    tua = indikator("I2", **ubah)
    hasil = dimensi((indikator("I1", **SERATUS), tua), (capaian("I1", 60), capaian("I2", 5)))
    assert (hasil.nilai, hasil.terisi, hasil.jatuh_tempo) == (60, 1, 1)
    assert jejak(hasil, "indikator I2").keterangan.startswith(sebab)


def test_without_any_weight_there_is_no_value() -> None:
    hasil = dimensi((indikator("I1", bobot=Decimal(0), **SERATUS),), (capaian("I1", 60),))
    assert (hasil.nilai, hasil.terisi) == (None, 1)
