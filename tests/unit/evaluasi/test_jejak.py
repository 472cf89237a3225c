"""The trace: every figure can be followed down to recorded facts."""

from datetime import date
from typing import Any

import pytest
from pabrik.dasar import fakta
from pabrik.nilai import dua_pihak, nilai, survei

# What a recorded fact, as opposed to another figure of the trace, begins with.
SUMBER_FAKTA = ("capaian ", "realisasi ", "survei ", "rencana versi ", "komitmen ", "dimensi ")


@pytest.fixture
def jejak() -> dict[str, dict[str, Any]]:
    return {satu["angka"]: satu for satu in nilai(fakta()).ke_json()["jejak"]}


def test_each_figure_stands_in_the_trace_once() -> None:
    angka = [satu.angka for satu in nilai(fakta()).jejak]
    assert len(angka) == len(set(angka))


def test_an_indicator_names_its_formula_inputs_weight_and_sources(jejak: dict[str, dict[str, Any]]) -> None:
    assert jejak["indikator I1"] == {
        "angka": "indikator I1",
        "judul": "Hasil per hektar",
        "nilai": "70.00",
        "rumus": "100 × (A - B) / (T - B), dibatasi 0 sampai 120",
        "bobot": "2.00",
        "masukan": [
            {
                "nama": "A",
                "nilai": "170.00",
                "bobot": None,
                "sumber": "capaian I1 2026-07-20: Timbangan pabrik",
            },
            {"nama": "T", "nilai": "200.00", "bobot": None, "sumber": "rencana versi 1, indikator I1"},
            {"nama": "B", "nilai": "100.00", "bobot": None, "sumber": "rencana versi 1, indikator I1"},
        ],
        "keterangan": "",
    }


def test_a_promise_names_each_delivery_and_its_punctuality(jejak: dict[str, dict[str, Any]]) -> None:
    assert jejak["komitmen K4"]["nilai"] == "0.70"
    assert [(m["nama"], m["nilai"], m["sumber"]) for m in jejak["komitmen K4"]["masukan"]] == [
        ("janji", "40.00", "komitmen K4, jatuh tempo 2026-06-30"),
        ("jumlah terhitung, ketepatan 1", "28.00", "realisasi K4 2026-06-28"),
    ]


def test_an_answer_is_traced_to_its_pihak_and_day_and_to_nobody(jejak: dict[str, dict[str, Any]]) -> None:
    (masukan,) = jejak["penilaian inti tentang plasma2"]["masukan"]
    assert masukan["nama"] == "inti"
    assert masukan["sumber"] == "survei 2026-08-02, inti tentang plasma2, 1 responden"


def test_what_one_of_several_said_is_told_to_nobody() -> None:
    dua = [
        survei("a", "b", 2, responden="Ani Rahasia"),
        survei("a", "b", 5, responden="Budi Rahasia", tanggal=date(2026, 8, 4)),
    ]
    hasil = nilai(dua_pihak(survei=(*dua, survei("b", "a", 4)))).ke_json()
    jejak = {satu["angka"]: satu for satu in hasil["jejak"]}
    (masukan,) = jejak["penilaian a tentang b"]["masukan"]
    assert masukan["nilai"] == jejak["penilaian a tentang b"]["nilai"] == "62.50"
    assert masukan["sumber"].endswith("a tentang b, 2 responden")
    assert "Rahasia" not in str(hasil)
    assert not {"25.00", "100.00"} & {m["nilai"] for m in jejak["segitiga kejujuran"]["masukan"]}


def test_every_input_is_a_fact_or_another_figure_with_that_value(jejak: dict[str, dict[str, Any]]) -> None:
    for satu in jejak.values():
        for masukan in satu["masukan"]:
            asal = jejak.get(masukan["sumber"])
            if asal is None:
                assert masukan["sumber"].startswith(SUMBER_FAKTA), masukan
            # An overshoot is shown as 120 and counts as 100.
            elif (asal["angka"], satu["angka"]) != ("indikator I3", "dimensi capaian"):
                assert masukan["nilai"] == asal["nilai"], masukan


def test_the_figures_of_the_result_are_those_of_the_trace(jejak: dict[str, dict[str, Any]]) -> None:
    hasil = nilai(fakta()).ke_json()
    assert jejak["skor"]["nilai"] == hasil["skor"]
    assert jejak["kelengkapan"]["nilai"] == hasil["kelengkapan"]
    for kunci, awalan in (
        ("dimensi", "dimensi"),
        ("per_pihak", "pihak"),
        ("pemberian", "pemberian"),
        ("segitiga", "segitiga"),
    ):
        for nama, angka in hasil[kunci].items():
            assert jejak[f"{awalan} {nama}"]["nilai"] == angka


def test_the_score_carries_the_weights(jejak: dict[str, dict[str, Any]]) -> None:
    bobot = {m["nama"]: m["bobot"] for m in jejak["skor"]["masukan"]}
    assert bobot == {
        "capaian": "30.00",
        "komitmen": "20.00",
        "kepercayaan": "25.00",
        "manfaat": "15.00",
        "keberlanjutan": "10.00",
    }
