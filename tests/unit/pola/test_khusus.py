"""What is special about single pola beyond their roles."""

from dataclasses import replace
from decimal import Decimal

import pytest
from pabrik.dasar import ganti
from pabrik.pola import berperan, siap_pola
from pabrik.rencana import komitmen

from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Ekonomi, Standar
from lifecycle.domain.kata import Kapabilitas
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pembinaan.tugas import NAMA_KAPABILITAS


def kurang(pola: str, **ubah: object) -> list[tuple[str, str]]:
    return [(k.kode, k.giliran) for k in langkah(siap_pola(pola, **ubah), "laksanakan").kurang]


def test_plasma_without_a_promise_of_its_own_is_refused_once() -> None:
    bersama = ganti(komitmen(), "K4", pihak="plasma1")
    assert kurang("inti_plasma", komitmen=bersama) == [("komitmen_tiap_pihak", "plasma2")]


def test_pembina_without_a_benefit_is_refused_like_a_binaan() -> None:
    tanpa = tuple(replace(p, manfaat=()) for p in berperan("pembina", "binaan", "binaan"))
    assert kurang("asuh", pihak=tanpa) == [
        ("manfaat_diharapkan", kode) for kode in ("inti", "plasma1", "plasma2")
    ]


def test_equals_without_a_division_of_labour_are_each_told() -> None:
    tanpa = tuple(replace(p, pembagian_tugas=None) for p in berperan("setara", "setara", "setara"))
    fakta = siap_pola("futuristik", pihak=tanpa)
    pesan = [k.pesan for k in langkah(fakta, "laksanakan").kurang]
    assert len(pesan) == 3
    assert all("belum tertulis" in satu for satu in pesan)


def test_a_koordinator_divides_the_work_with_the_others() -> None:
    asli = berperan("koordinator", "setara", "setara")
    sama = ganti(asli, "inti", pembagian_tugas=asli[1].pembagian_tugas)
    assert kurang("futuristik", pihak=sama) == [
        ("pembagian_tugas_berbeda", "inti"),
        ("pembagian_tugas_berbeda", "plasma1"),
    ]


def test_a_koordinator_votes_like_everybody_and_decides_nothing_alone() -> None:
    hanya_koordinator = tuple(
        p for p in siap_pola("futuristik").kemitraan.persetujuan if p.pihak in (None, "inti")
    )
    assert kurang("futuristik", persetujuan=hanya_koordinator) == [
        ("rencana_disetujui", "plasma1"),
        ("rencana_disetujui", "plasma2"),
    ]


def test_each_missing_economic_term_is_told() -> None:
    pesan = [k.pesan for k in langkah(siap_pola("sejajar", ekonomi=Ekonomi()), "laksanakan").kurang]
    assert len(pesan) == 4
    for unsur, satu in zip(("jenis", "harga", "pembayaran", "volume"), pesan, strict=True):
        assert f"ekonomi: {unsur}" in satu


def test_one_activity_of_coaching_is_a_plan() -> None:
    assert kurang("asuh", pembinaan=("Magang", " ")) == []


@pytest.mark.parametrize(
    "standar",
    [Standar(uraian="SNI"), Standar(nilai=Decimal(60)), Standar(kinerja=Decimal(0))],
    ids=["a name", "one mark", "one capability"],
)
def test_a_standard_is_a_name_or_any_mark(standar: Standar) -> None:
    assert kurang("subkontrak", standar=standar) == []
    assert kurang("futuristik", standar=standar) == []


def test_every_capability_has_its_words() -> None:
    assert set(NAMA_KAPABILITAS) == set(Kapabilitas)


def test_one_two_and_three_words_are_said_in_one_breath() -> None:
    assert sebut_semua(["a"]) == "a"
    assert sebut_semua(["a", "b"]) == "a dan b"
    assert sebut_semua(["a", "b", "c"], sambung="atau") == "a, b, atau c"
