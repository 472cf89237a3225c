"""Subkontrak: each capability below the agreed mark opens exactly one pembinaan task."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from pabrik.dasar import ganti
from pabrik.pola import berperan, siap_pola
from pabrik.tahap import keadaan

from lifecycle.domain.fakta import Fakta, NilaiKapabilitas, Standar, Tugas
from lifecycle.domain.kata import Kapabilitas, Tahap
from lifecycle.domain.tugas.buka_tutup import tugas_baru, tutup_tugas, tutup_tuntas

PIHAK = berperan("prinsipal", "subkontraktor", "subkontraktor")
K = Kapabilitas
HARI = date(2026, 8, 1)


def fakta(*tugas: Tugas, tahap: Tahap = Tahap.PELAKSANAAN, **kapabilitas: int) -> Fakta:
    nilai = {Kapabilitas(kode): Decimal(skor) for kode, skor in kapabilitas.items()}
    pihak = ganti(PIHAK, "plasma1", kapabilitas=nilai)
    return siap_pola("subkontrak", pihak=pihak, tugas=tugas, keadaan=keadaan(tahap))


def pembinaan(satu: Fakta) -> tuple[Tugas, ...]:
    return tuple(t for t in tugas_baru(satu) if t.kunci.startswith("pembinaan:"))


def kunci(satu: Fakta) -> list[str]:
    return [t.kunci for t in pembinaan(satu)]


def test_each_capability_below_the_mark_opens_one_task() -> None:
    semua = fakta(merencanakan_usaha=69, menaati_perjanjian=70, kinerja=71, skala_ekonomi=0)
    assert kunci(semua) == ["pembinaan:plasma1:merencanakan_usaha:69", "pembinaan:plasma1:skala_ekonomi:0"]


def test_the_task_is_the_prinsipals_and_names_whom_to_coach_in_what() -> None:
    (satu,) = pembinaan(fakta(kinerja=40))
    assert satu.giliran == "inti"
    assert (
        satu.judul == "Bina Koperasi Tani Subur dalam kinerja kuantitas dan kualitas sampai memenuhi standar"
    )
    assert satu.tenggat == fakta().pada + timedelta(days=90)


def test_without_a_prinsipal_the_petugas_arranges_the_coaching() -> None:
    asli = fakta(kinerja=40)
    tanpa = ganti(asli.kemitraan.pihak, "inti", peran="subkontraktor")
    (satu,) = pembinaan(replace(asli, kemitraan=replace(asli.kemitraan, pihak=tanpa)))
    assert satu.giliran == "ratna@kantor.example"


def test_while_one_task_is_open_no_second_one_opens() -> None:
    terbuka = pembinaan(fakta(kinerja=40))
    assert kunci(fakta(*terbuka, kinerja=30)) == []


def test_a_finished_task_comes_back_only_with_another_low_score() -> None:
    (satu,) = pembinaan(fakta(kinerja=40))
    selesai = replace(satu, selesai=HARI)
    assert kunci(fakta(selesai, kinerja=70)) == []
    assert kunci(fakta(selesai, kinerja=45)) == ["pembinaan:plasma1:kinerja:45"]


def test_the_mark_of_one_capability_goes_before_the_common_one() -> None:
    asli = fakta(kinerja=65, skala_ekonomi=65)
    standar = Standar(nilai=Decimal(70), kinerja=Decimal(60))
    satu = replace(asli, kemitraan=replace(asli.kemitraan, standar=standar))
    assert kunci(satu) == ["pembinaan:plasma1:skala_ekonomi:65"]


def test_without_a_mark_nothing_is_below_it() -> None:
    asli = fakta(kinerja=0)
    satu = replace(asli, kemitraan=replace(asli.kemitraan, standar=Standar(uraian="SNI")))
    assert kunci(satu) == []


def test_only_subkontraktor_are_coached() -> None:
    asli = fakta(kinerja=100)
    lemah = ganti(asli.kemitraan.pihak, "inti", kapabilitas={K.KINERJA: Decimal(1)})
    assert kunci(replace(asli, kemitraan=replace(asli.kemitraan, pihak=lemah))) == []


def test_a_subkontraktor_that_has_left_is_not_coached() -> None:
    asli = fakta(kinerja=40)
    pergi = ganti(asli.kemitraan.pihak, "plasma1", keluar=HARI)
    satu = replace(asli, kemitraan=replace(asli.kemitraan, pihak=pergi), pada=HARI)
    assert kunci(satu) == []


def test_coaching_goes_on_when_a_stage_is_left() -> None:
    satu = fakta(kinerja=40)
    terbuka = pembinaan(satu)
    assert tutup_tugas(replace(satu.kemitraan, tugas=terbuka), Tahap.PELAKSANAAN, HARI) == terbuka


@pytest.mark.parametrize("tahap", Tahap)
def test_coaching_starts_in_every_stage_but_the_last(tahap: Tahap) -> None:
    assert bool(pembinaan(fakta(tahap=tahap, kinerja=40))) == (tahap is not Tahap.TERMINASI)


def test_other_pola_open_no_coaching() -> None:
    asli = fakta(kinerja=40)
    assert kunci(replace(asli, kemitraan=replace(asli.kemitraan, pola="asuh"))) == []


def test_coaching_ends_when_the_mark_rises_the_standard_falls_or_the_pihak_leaves() -> None:
    asli = fakta(kinerja=40)
    terbuka = pembinaan(asli)
    k = replace(asli.kemitraan, tugas=terbuka)
    naik = NilaiKapabilitas(pihak="plasma1", tanggal=HARI, kinerja=Decimal(70))
    for selesai in (
        replace(k, kapabilitas=(naik,)),
        replace(k, standar=Standar(nilai=Decimal(40))),
        replace(k, pihak=ganti(k.pihak, "plasma1", keluar=HARI)),
    ):
        (satu,) = tutup_tuntas(replace(asli, kemitraan=selesai, pada=HARI))
        assert satu.selesai == HARI
    assert tutup_tuntas(replace(asli, kemitraan=k, pada=HARI)) == terbuka
