"""templates/surel/BACA-SAYA.md names all that a template may use: who edits one need not read the program."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from kasus.surel import TEMPLAT_SUREL
from pabrik.dasar import fakta

from lifecycle.delivery.surel.notifikasi.contoh import konteks_contoh
from lifecycle.delivery.surel.notifikasi.nilai import NILAI_TAMBAHAN, nilai_kemitraan, nilai_penerima
from lifecycle.delivery.templat.templat import nama_saringan
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.surel.kontak import Penerima

PETUNJUK = (TEMPLAT_SUREL / "BACA-SAYA.md").read_text(encoding="utf-8")
BAGIAN = {judul: isi for judul, _, isi in (b.partition("\n") for b in PETUNJUK.split("\n## "))}
# What the machine keeps of an evaluation beyond what people are told of it.
MILIK_MESIN = {
    "nomor", "siklus", "per_pihak", "segitiga", "pincang", "pemberian", "kesenjangan", "survei", "jejak",
}  # fmt: skip


def _disebut(teks: str) -> set[str]:
    """Every word between backticks, and the names inside."""
    return {kata for kode in re.findall(r"`([^`]+)`", teks) for kata in re.findall(r"[\w.]+", kode)}


def _nama(nilai: Mapping[str, Any]) -> Iterator[str]:
    """The names of values; of one that has parts, each part with its owner."""
    for nama, isi in nilai.items():
        if isinstance(isi, Mapping):
            yield from (f"{nama}.{bagian}" for bagian in isi)
        else:
            yield nama


@pytest.mark.parametrize("peristiwa", NILAI_TAMBAHAN)
def test_every_event_and_every_value_it_brings_is_explained(peristiwa: str) -> None:
    assert f"`{peristiwa}`" in BAGIAN["Peristiwa (`bila`)"]
    tabel = [b.split(" | ", 1) for b in BAGIAN["Nilai"].splitlines() if b.startswith("| `")]
    disebut = _disebut(
        "\n".join(isi for judul, isi in tabel if f"`{peristiwa}`" in judul or "evaluasi." in isi)
    )

    kurang = set(_nama(konteks_contoh(peristiwa))) - disebut

    assert kurang - {f"evaluasi.{nama}" for nama in MILIK_MESIN} == set()


def test_every_value_of_all_mails_is_explained() -> None:
    dian = Penerima(nama="Dian", surel="dian@sawit.example", pihak="inti")
    nilai = nilai_kemitraan(fakta(), "Kantor") | nilai_penerima(fakta(), (dian,))

    assert set(_nama(nilai)) - _disebut(BAGIAN["Nilai"]) == set()


def test_every_kind_of_recipient_is_explained() -> None:
    assert {jenis for jenis in PENERIMA if f"`{jenis}`" not in BAGIAN["Penerima (`kepada`)"]} == set()


def test_every_filter_is_explained_and_no_other() -> None:
    tabel = re.findall(r"^\| (`.*?) \|", BAGIAN["Menulis isinya"], flags=re.MULTILINE)

    assert _disebut("\n".join(tabel)) == nama_saringan()
