"""Looking over many partnerships at once."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from basisdata import perintah_sql
from pabrik.catatan import dokumen
from pabrik.dasar import ganti, kemitraan

from lifecycle.domain.daftar import Ringkasan, Saringan
from lifecycle.domain.fakta import Dokumen, Keadaan, Kemitraan, Masa, MasaBerlaku
from lifecycle.domain.kata import Tahap
from lifecycle.store.gudang import Gudang

PADA = date(2026, 9, 1)


def simpan(gudang: Gudang, *semua: Kemitraan) -> None:
    with gudang.unit() as u:
        for k in semua:
            u.simpan(k, None)
        u.commit()


def berakhir(hari: date | None) -> tuple[Dokumen, ...]:
    """A MoU that ends on that day, under two numbers and made by a unit."""
    _, mou = dokumen()
    nomor = {"inti": '12/MoU/"B"', "plasma1": "é-77"}
    return (replace(mou, berlaku=MasaBerlaku(sampai=hari), nomor=nomor, unit="Biro 100%", judul="Nota Tol"),)


@pytest.fixture
def tiga(gudang: Gudang) -> Gudang:
    sawit = kemitraan(nomor="KM-2026-0002")
    jalan = kemitraan(
        nomor="KM-2026-0001",
        judul="Jalan tol 100% swadaya",
        pola="sejajar",
        pihak=ganti(kemitraan().pihak, "inti", mitra="CV Maju_Jaya", unit="Divisi Jalan"),
        masa=Masa(berakhir=date(2027, 3, 31)),
        dokumen=berakhir(date(2026, 12, 31)),
        keadaan=Keadaan(
            tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 1), siklus=2, ditangguhkan=True, diarsipkan=True
        ),
    )
    simpan(gudang, sawit, jalan, kemitraan(nomor="KM-2026-0003", judul="Kampus dan industri"))
    return gudang


def nomor(gudang: Gudang, **saring: Any) -> list[str]:
    with gudang.bacaan() as u:
        return [r.nomor[-1] for r in u.daftar(pada=PADA, saringan=Saringan(**saring))]


def test_a_line_of_the_list_tells_where_a_kemitraan_stands(tiga: Gudang) -> None:
    with tiga.bacaan() as u, perintah_sql() as perintah:
        pertama = u.daftar(pada=PADA, saringan=Saringan())[0]
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
        mitra=("CV Maju_Jaya", "Koperasi Tani Subur", "Kelompok Tani Harapan"),
        masa_berakhir=date(2027, 3, 31),
        dokumen_berakhir=date(2026, 12, 31),
    )
    # The same for one line and for a thousand.
    assert len(perintah) == 3


def test_the_list_is_in_the_order_of_nomor(tiga: Gudang) -> None:
    assert nomor(tiga) == ["1", "2", "3"]


def test_the_list_is_narrowed_by_tahap_and_pola(tiga: Gudang) -> None:
    assert nomor(tiga, tahap=Tahap.EVALUASI) == ["1"]
    assert nomor(tiga, pola="inti_plasma") == ["2", "3"]
    assert nomor(tiga, tahap=Tahap.PERENCANAAN, pola="sejajar") == []


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
        ("/", ["1", "2", "3"]),
        ("12/mou", ["1"]),
        ('"b"', ["1"]),
        ("é-77", ["1"]),
        # The kode under which a number stands is no number.
        ("plasma1", []),
        ("nota t", ["1"]),
        ("divisi JALAN", ["1"]),
        ("biro 100%", ["1"]),
    ],
)
def test_a_text_is_looked_for_in_nomor_judul_and_mitra_as_it_is_written(
    tiga: Gudang, teks: str, cocok: list[str]
) -> None:
    assert nomor(tiga, cari=teks) == cocok


def test_a_contact_is_found_by_name_address_and_telephone(tiga: Gudang) -> None:
    assert nomor(tiga, cari="dian@sawit") == nomor(tiga, cari="DIAN") == ["1", "2", "3"]


@pytest.mark.parametrize(("unit", "cocok"), [("divisi", ["1"]), ("100%", ["1"]), ("Maju", []), ("_", [])])
def test_the_list_is_narrowed_by_the_unit_of_a_pihak_or_a_document(
    tiga: Gudang, unit: str, cocok: list[str]
) -> None:
    assert nomor(tiga, unit=unit) == cocok


@pytest.mark.parametrize(
    ("sebelum", "cocok"),
    [(date(2026, 12, 31), []), (date(2027, 1, 1), ["1"]), (date(2029, 1, 1), ["1", "2", "3"])],
)
def test_the_list_is_narrowed_by_the_end_of_term_or_document(
    tiga: Gudang, sebelum: date, cocok: list[str]
) -> None:
    assert nomor(tiga, berakhir_sebelum=sebelum) == cocok


def test_archived_ones_are_left_out_when_nobody_asks_for_them(tiga: Gudang) -> None:
    assert nomor(tiga, arsip=False) == ["2", "3"]


def test_a_pihak_that_left_is_not_in_the_line_and_signs_nothing_any_more(gudang: Gudang) -> None:
    isi = kemitraan(
        pihak=ganti(kemitraan().pihak, "plasma2", keluar=date(2026, 8, 1), alasan_keluar="Pindah"),
        dokumen=berakhir(date(2026, 12, 31)),
    )
    simpan(gudang, isi)
    with gudang.bacaan() as u:
        sebelum, sesudah = (
            u.daftar(pada=hari, saringan=Saringan())[0] for hari in (date(2026, 7, 31), date(2026, 8, 1))
        )
    assert len(sebelum.mitra) == 3
    assert sesudah.mitra == ("PT Sawit Makmur", "Koperasi Tani Subur")
