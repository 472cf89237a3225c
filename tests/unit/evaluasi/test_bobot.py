"""The weights of the five dimensions, which settings may change."""

from decimal import Decimal

import pytest
from pabrik.nilai import dua_pihak, nilai, saling

from lifecycle.domain.kantor.aturan import BOBOT_BAKU, Aturan, BobotTidakSah
from lifecycle.domain.kata import Dimensi, Rekomendasi


def test_other_weights_give_another_score() -> None:
    bobot = {nama: Decimal(0) for nama in Dimensi} | {
        Dimensi.KEPERCAYAAN: Decimal(50),
        Dimensi.CAPAIAN: Decimal(50),
    }
    assert nilai(dua_pihak(survei=saling(3)), Aturan(bobot=bobot)).skor == 75


def test_weights_on_nothing_known_give_no_score() -> None:
    bobot = {nama: Decimal(0) for nama in Dimensi} | {Dimensi.MANFAAT: Decimal(100)}
    hasil = nilai(dua_pihak(indikator=(), capaian=()), Aturan(bobot=bobot))
    assert (hasil.skor, hasil.kelengkapan) == (None, None)
    assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP


@pytest.mark.parametrize(
    "bobot",
    [
        {**BOBOT_BAKU, Dimensi.CAPAIAN: Decimal(31)},
        {**BOBOT_BAKU, Dimensi.CAPAIAN: Decimal(-10), Dimensi.KOMITMEN: Decimal(60)},
        {Dimensi.CAPAIAN: Decimal(100)},
    ],
    ids=["not 100", "negative", "not all five"],
)
def test_weights_must_be_five_and_total_100(bobot: dict[Dimensi, Decimal]) -> None:
    with pytest.raises(BobotTidakSah):
        Aturan(bobot=bobot)
