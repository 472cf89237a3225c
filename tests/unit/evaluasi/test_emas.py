"""The golden vectors of an evaluation, and the JSON that goes out."""

import json
from decimal import Decimal
from typing import Any

import pytest
from pabrik.dasar import fakta
from pabrik.nilai import capaian, dua_pihak, indikator, nilai, realisasi, saling, survei

from lifecycle.domain.kata import Arah, Dimensi, Rekomendasi


@pytest.fixture
def emas() -> dict[str, Any]:
    """The first golden vector."""
    hasil = nilai(
        dua_pihak(
            indikator=(
                indikator("I1", awal=Decimal(100), target=Decimal(200), bobot=Decimal(2)),
                indikator("I2", arah=Arah.TURUN, target=Decimal(10)),
                indikator("I3", target=Decimal(50)),
                indikator("I4", dimensi=Dimensi.MANFAAT, jenis="rubrik"),
                indikator("I5", dimensi=Dimensi.MANFAAT, jenis="rubrik"),
                indikator("I6", dimensi=Dimensi.KEBERLANJUTAN, jenis="rubrik"),
            ),
            capaian=tuple(
                capaian(kode, angka)
                for kode, angka in (("I1", 170), ("I2", 12), ("I3", 75), ("I4", 4), ("I5", 3), ("I6", 3))
            ),
            realisasi=(realisasi("K1", 100), realisasi("K2", 70)),
            survei=(survei("a", "b", 4), survei("b", "a", 3)),
        )
    )
    return hasil.ke_json()


def test_first_golden_vector_gives_its_five_dimensions(emas: dict[str, Any]) -> None:
    assert emas["dimensi"] == {
        "capaian": "80.00",
        "komitmen": "77.50",
        "kepercayaan": "62.50",
        "manfaat": "62.50",
        "keberlanjutan": "50.00",
    }


def test_first_golden_vector_scores_69_50_and_asks_for_improvement(emas: dict[str, Any]) -> None:
    assert (emas["skor"], emas["rekomendasi"]) == ("69.50", "PERBAIKAN")
    assert emas["aturan"] == "4: skor 69,50 di bawah 75; kepercayaan 62,50 di bawah 65,7"


def test_first_golden_vector_flags_the_gap_between_the_two(emas: dict[str, Any]) -> None:
    assert emas["kesenjangan"] == [{"pihak": ["a", "b"], "selisih": "25.00"}]


def test_second_golden_vector_is_planned_anew_however_good_the_score() -> None:
    hasil = nilai(dua_pihak(survei=saling(2))).ke_json()
    assert (hasil["skor"], hasil["rekomendasi"]) == ("81.25", "RENCANA_ULANG")
    assert hasil["aturan"] == "3: kepercayaan 25,00 di bawah 35,7"


def test_the_nucleus_plasma_dossier_gives_the_figures_that_the_issue_names() -> None:
    hasil = nilai(fakta()).ke_json()
    del hasil["jejak"]
    assert hasil == {
        "nomor": "KM-2026-0001",
        "siklus": 1,
        "tanggal": "2026-08-10",
        "skor": "73.83",
        "kelengkapan": "1.00",
        "rekomendasi": "PERBAIKAN",
        "dimensi": {
            "capaian": "80.00",
            "komitmen": "80.00",
            "kepercayaan": "70.31",
            "manfaat": "75.00",
            "keberlanjutan": "50.00",
        },
        "per_pihak": {"inti": "100.00", "plasma1": "100.00", "plasma2": "70.00"},
        "segitiga": {"kejujuran": "70.83", "keadilan": "66.67", "kebijaksanaan": "70.83"},
        "pincang": [],
        "terlemah": "keadilan",
        "pemberian": {"inti": "62.50", "plasma1": "73.44", "plasma2": "75.00"},
        "kesenjangan": [{"pihak": ["inti", "plasma2"], "selisih": "25.00"}],
        "keterlibatan": {
            kode: {"rapat": None, "suara": "100.00", "bantuan": 0, "rendah": []}
            for kode in ("inti", "plasma1", "plasma2")
        },
        "survei": {"terbuka": False, "belum_menjawab": [], "tanpa_kepercayaan": False},
        "aturan": "4: skor 73,83 di bawah 75",
    }


def test_a_partnership_without_a_fault_goes_on() -> None:
    hasil = nilai(dua_pihak())
    assert (hasil.skor, hasil.rekomendasi) == (100, Rekomendasi.LANJUT)
    assert hasil.aturan == "5: skor tidak di bawah 75 dan semua ambang lain terpenuhi"


def test_the_unknown_is_null_and_never_zero() -> None:
    hasil = nilai(dua_pihak(indikator=(), capaian=(), komitmen=(), realisasi=(), survei=())).ke_json()
    assert hasil["dimensi"] == dict.fromkeys(Dimensi)
    assert hasil["skor"] is None
    assert hasil["per_pihak"] == hasil["pemberian"] == {"a": None, "b": None}
    assert hasil["segitiga"] == {"kejujuran": None, "keadilan": None, "kebijaksanaan": None}


def test_the_json_holds_plain_values_only() -> None:
    isi = nilai(fakta()).ke_json()
    # What is not a plain str, such as an enumeration's member, would show in repr.
    assert repr(json.loads(json.dumps(isi))) == repr(isi)
