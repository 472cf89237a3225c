"""Looking over many partnerships at once."""

from datetime import date

import pytest
from basisdata import perintah_sql
from pabrik.dasar import ganti, kemitraan

from lifecycle.domain.daftar import Ringkasan
from lifecycle.domain.fakta import Keadaan, Kemitraan
from lifecycle.domain.kata import Tahap
from lifecycle.store.gudang import Gudang


def simpan(gudang: Gudang, *semua: Kemitraan) -> None:
    with gudang.unit() as u:
        for k in semua:
            u.simpan(k, None)
        u.commit()


@pytest.fixture
def tiga(gudang: Gudang) -> Gudang:
    sawit = kemitraan(nomor="KM-2026-0002")
    jalan = kemitraan(
        nomor="KM-2026-0001",
        judul="Jalan tol 100% swadaya",
        pola="sejajar",
        pihak=ganti(kemitraan().pihak, "inti", mitra="CV Maju_Jaya"),
        keadaan=Keadaan(
            tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 1), siklus=2, ditangguhkan=True, diarsipkan=True
        ),
    )
    simpan(gudang, sawit, jalan, kemitraan(nomor="KM-2026-0003", judul="Kampus dan industri"))
    return gudang


def nomor(gudang: Gudang, **saring: str) -> list[str]:
    with gudang.bacaan() as u:
        return [r.nomor[-1] for r in u.daftar(**saring)]


def test_a_line_of_the_list_tells_where_a_kemitraan_stands(tiga: Gudang) -> None:
    with tiga.bacaan() as u, perintah_sql() as perintah:
        pertama = u.daftar()[0]
    assert pertama == Ringkasan(
        nomor="KM-2026-0001",
        judul="Jalan tol 100% swadaya",
        pola="sejajar",
        tahap=Tahap.EVALUASI,
        siklus=2,
        sejak=date(2026, 8, 1),
        ditangguhkan=True,
        diarsipkan=True,
        dibatalkan=False,
        penanggung_jawab="Ratna Dewi",
    )
    assert len(perintah) == 1


def test_the_list_is_in_the_order_of_nomor(tiga: Gudang) -> None:
    assert nomor(tiga) == ["1", "2", "3"]


def test_the_list_is_narrowed_by_tahap_and_pola(tiga: Gudang) -> None:
    assert nomor(tiga, tahap="evaluasi") == ["1"]
    assert nomor(tiga, pola="inti_plasma") == ["2", "3"]
    assert nomor(tiga, tahap="perencanaan", pola="sejajar") == []


@pytest.mark.parametrize(
    ("teks", "cocok"),
    [
        ("-0003", ["3"]),
        ("km-2026", ["1", "2", "3"]),
        ("KEBUN", ["2"]),
        ("sawit MAKMUR", ["2", "3"]),
        ("tidak ada", []),
        ("100%", ["1"]),
        ("0%s", []),
        ("maju_j", ["1"]),
        ("t_l", []),
        ("/", []),
    ],
)
def test_a_text_is_looked_for_in_nomor_judul_and_mitra_as_it_is_written(
    tiga: Gudang, teks: str, cocok: list[str]
) -> None:
    assert nomor(tiga, cari=teks) == cocok
