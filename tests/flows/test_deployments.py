"""prefect.yaml deploys every flow, with schedules in Asia/Jakarta and Indonesian forms."""

import asyncio
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect import Flow
from prefect.utilities.callables import parameter_schema

from flows.jalan.deployments import read_deployments

AKAR = Path(__file__).parents[2]
PENYEBARAN: list[dict[str, Any]] = yaml.safe_load((AKAR / "prefect.yaml").read_text(encoding="utf-8"))[
    "deployments"
]
JADWAL = {
    "evaluasi-berkala": ["0 5 * * *"],
    "pengingat-harian": ["0 7 * * *"],
    "ringkasan-mingguan": ["30 7 * * 1"],
    "kirim-surel": ["* * * * *"],
}


def flow(satu: dict[str, Any]) -> Flow[Any, Any]:
    berkas, nama = satu["entrypoint"].split(":")
    ditemukan = getattr(import_module(berkas.removesuffix(".py").replace("/", ".")), nama)
    assert isinstance(ditemukan, Flow)
    return ditemukan


def test_every_flow_is_deployed_once() -> None:
    nama = {(flow(satu).name, satu["name"]) for satu in PENYEBARAN}
    assert nama == {
        ("pindahkan-tahap", "operasi"),
        ("terapkan-berkas", "operasi"),
        ("evaluasi-berkala", "terjadwal"),
        ("pengingat-harian", "terjadwal"),
        ("ringkasan-mingguan", "terjadwal"),
        ("kirim-surel", "terjadwal"),
    }
    di_folder = {b.stem for b in (AKAR / "flows").glob("*.py") if "@flow(" in b.read_text(encoding="utf-8")}
    assert len(di_folder) == len(PENYEBARAN)


def test_jalankan_serves_exactly_these() -> None:
    disajikan = asyncio.run(read_deployments())

    assert [(d.flow_name, d.name, d.description, d.tags) for d in disajikan] == [
        (flow(satu).name, satu["name"], satu["description"], satu["tags"]) for satu in PENYEBARAN
    ]
    assert [d.concurrency_limit for d in disajikan] == [s.get("concurrency_limit") for s in PENYEBARAN]
    assert [[(j.schedule.cron, j.schedule.timezone) for j in d.schedules] for d in disajikan] == [
        [(j["cron"], j["timezone"]) for j in satu.get("schedules", [])] for satu in PENYEBARAN
    ]


@pytest.mark.parametrize("satu", PENYEBARAN, ids=lambda satu: satu["entrypoint"].split(":")[1])
def test_flows_are_async_and_run_on_jakarta_time(satu: dict[str, Any]) -> None:
    assert flow(satu).isasync
    jadwal = satu.get("schedules", [])
    assert [j["cron"] for j in jadwal] == JADWAL.get(flow(satu).name, [])
    assert {j["timezone"] for j in jadwal} <= {"Asia/Jakarta"}


@pytest.mark.parametrize("satu", PENYEBARAN, ids=lambda satu: satu["entrypoint"].split(":")[1])
def test_every_field_of_a_form_has_an_indonesian_title_and_help(satu: dict[str, Any]) -> None:
    skema = parameter_schema(flow(satu).fn)
    for nama, isian in skema.properties.items():
        # A drop-down carries its title with its list of choices.
        rujukan = skema.definitions.get(isian.get("$ref", "").rpartition("/")[2], {})
        assert isian.get("title", rujukan.get("title")) not in (None, nama)
        assert isian["description"].endswith(".")


def test_who_acts_must_be_said_on_every_form_that_staff_fill_in() -> None:
    for satu in PENYEBARAN:
        if satu["name"] == "operasi":
            assert "oleh" in parameter_schema(flow(satu).fn).required


def test_the_trigger_is_a_drop_down() -> None:
    from flows.pindahkan_tahap import pindahkan_tahap

    skema = parameter_schema(pindahkan_tahap.fn)
    assert skema.definitions["Pemicu"]["enum"][0] == "rencanakan"
    assert set(skema.required) == {"nomor", "pemicu", "oleh"}
