"""Nomor are given out once each, however many ask at the same time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from pabrik.dasar import kemitraan

from lifecycle.domain.daftar import Saringan
from lifecycle.store.gudang import Gudang

BERSAMAAN = 4


def simpan(gudang: Gudang, *nomor: str) -> None:
    with gudang.unit() as u:
        for satu in nomor:
            u.simpan(kemitraan(nomor=satu), None)
        u.commit()


@pytest.mark.parametrize(
    ("terpakai", "berikut"),
    [
        ([], "KM-2026-0001"),
        (["KM-2026-0001", "KM-2026-0007", "KM-2025-0099"], "KM-2026-0008"),
        (["KM-2026-9999"], "KM-2026-10000"),
        (["KM-2026-9999", "KM-2026-10000"], "KM-2026-10001"),
        (["KM-2026-0001", "KM-2026-LAMA"], "KM-2026-0002"),
    ],
)
def test_the_next_nomor_follows_the_highest_of_its_year(
    gudang: Gudang, terpakai: list[str], berikut: str
) -> None:
    simpan(gudang, *terpakai)
    with gudang.unit() as u:
        assert u.nomor_berikut(2026) == berikut


def test_those_who_create_at_once_get_a_nomor_each(gudang: Gudang) -> None:
    mulai = Barrier(BERSAMAAN)

    def buat(ke: int) -> str:
        mulai.wait()
        with gudang.unit() as u:
            nomor = u.nomor_berikut(2026)
            u.simpan(kemitraan(nomor=nomor, judul=f"Judul {ke}"), None)
            u.commit()
        return nomor

    with ThreadPoolExecutor(BERSAMAAN) as kolam:
        hasil = list(kolam.map(buat, range(BERSAMAAN)))
    assert sorted(hasil) == [f"KM-2026-000{n}" for n in range(1, BERSAMAAN + 1)]


def test_one_dossier_applied_by_several_at_once_is_one_kemitraan(gudang: Gudang) -> None:
    mulai = Barrier(BERSAMAAN)

    def terapkan(_ke: int) -> str:
        mulai.wait()
        with gudang.unit() as u:
            dikenal = u.sepola(kemitraan().pola, judul=kemitraan().judul, mitra=[])
            nomor = dikenal[0][0] if dikenal else u.nomor_berikut(2026)
            if not dikenal:
                u.simpan(kemitraan(nomor=nomor), None)
            u.commit()
        return nomor

    with ThreadPoolExecutor(BERSAMAAN) as kolam:
        assert set(kolam.map(terapkan, range(BERSAMAAN))) == {"KM-2026-0001"}
    with gudang.bacaan() as u:
        assert len(u.daftar(pada=date(2026, 1, 1), saringan=Saringan())) == 1


def test_those_of_one_pola_are_found_by_judul_or_by_mitra(gudang: Gudang) -> None:
    with gudang.unit() as u:
        u.simpan(kemitraan(nomor="KM-2026-0002"), None)
        u.simpan(kemitraan(nomor="KM-2026-0001"), None)
        u.commit()
    with gudang.bacaan() as u:
        (pertama, kedua) = u.sepola("inti_plasma", judul=kemitraan().judul, mitra=[])
        assert (pertama[0], kedua[0]) == ("KM-2026-0002", "KM-2026-0001")
        assert u.sepola("asuh", judul=kemitraan().judul, mitra=["PT Sawit Makmur"]) == ()
        assert u.sepola("inti_plasma", judul="Judul lain", mitra=["PT Lain"]) == ()
        assert len(u.sepola("inti_plasma", judul="Judul lain", mitra=["PT Sawit Makmur"])) == 2
