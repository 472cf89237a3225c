"""The parts of a kemitraan: equal facts have one digest, and a place names what stands there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from isi_penuh import entri_lain, isi_lain, kemitraan_penuh
from pabrik.dasar import kemitraan

from lifecycle.domain.fakta import Kemitraan, Orang
from lifecycle.domain.fakta.bentuk import Rupa, semua_bidang
from lifecycle.domain.segel.bagian import sebut_tempat, sidik_berubah

PENUH = kemitraan_penuh()
DAFTAR = [nama for nama, b in semua_bidang(Kemitraan).items() if b.rupa is Rupa.ENTRI]


def test_nothing_changed_seals_nothing() -> None:
    assert sidik_berubah(PENUH, PENUH) == {}


@pytest.mark.parametrize("nama", DAFTAR)
def test_one_entry_changed_more_or_less_is_one_part_and_those_inside_it(nama: str) -> None:
    pertama, *sisa = getattr(PENUH, nama)
    berubah = sidik_berubah(PENUH, replace(PENUH, **{nama: (isi_lain(pertama), *sisa)}))
    lebih = sidik_berubah(PENUH, replace(PENUH, **{nama: (pertama, *sisa, entri_lain(pertama))}))
    kurang = sidik_berubah(PENUH, replace(PENUH, **{nama: tuple(sisa)}))
    for satu in (berubah, lebih, kurang):
        assert satu
        assert {tempat.split('"')[1] for tempat in satu} == {nama}
    assert set(kurang.values()) == {None}
    assert None not in lebih.values()


def test_changes_of_all_versions_together_are_the_whole() -> None:
    lain = replace(PENUH, judul="Lain", capaian=PENUH.capaian[:1], persetujuan=(), visi=None)
    dilipat = {**sidik_berubah(None, PENUH), **sidik_berubah(PENUH, lain)}
    assert {t: s for t, s in dilipat.items() if s is not None} == sidik_berubah(None, lain)


@pytest.mark.parametrize(("satu", "lain"), [("5", "5.0"), ("1E+3", "1000"), ("-0", "0"), ("0.50", ".5")])
def test_a_number_is_sealed_by_its_value(satu: str, lain: str) -> None:
    def sidik(nilai: str) -> dict[str, str | None]:
        janji = replace(kemitraan().komitmen[0], jumlah=Decimal(nilai))
        return sidik_berubah(None, kemitraan(komitmen=(janji,)))

    assert sidik(satu) == sidik(lain)


def test_what_belongs_to_a_person_everywhere_is_not_sealed_but_who_it_is() -> None:
    dulu = kemitraan(penyetuju=Orang(nama="Hasan", surel="hasan@kantor.example"))
    nama = kemitraan(penyetuju=Orang(nama="Hasan Basri", surel="Hasan@kantor.example"))
    orang = kemitraan(penyetuju=Orang(nama="Hasan", surel="budi@kantor.example"))
    assert sidik_berubah(dulu, nama) == {}
    assert list(sidik_berubah(dulu, orang)) == ['["penyetuju","surel"]']


def test_the_id_that_the_store_gives_is_not_sealed() -> None:
    bernomor = replace(PENUH, tugas=tuple(replace(t, id=ke) for ke, t in enumerate(PENUH.tugas)))
    assert sidik_berubah(None, bernomor) == sidik_berubah(None, PENUH)


def test_a_place_is_told_in_words() -> None:
    suara = next(iter(sidik_berubah(None, kemitraan(persetujuan=kemitraan().persetujuan[:1]))), "")
    assert suara
    assert sebut_tempat('["masa","mulai"]') == "masa, mulai"
    assert sebut_tempat('["persetujuan",["rencana",null,"a@b.id","2026-01-01"]]') == (
        "persetujuan (rencana, a@b.id, 2026-01-01)"
    )
    assert sebut_tempat('["surel",["a\\u001b[2Jb"]]') == "surel (a?[2Jb)"


def test_the_stage_is_a_part_of_its_own() -> None:
    maju = replace(PENUH, keadaan=replace(PENUH.keadaan, tahap_sejak=date(2027, 1, 1)))
    assert list(sidik_berubah(PENUH, maju)) == ['["tahap_sejak"]']
