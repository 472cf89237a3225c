"""Looking over many partnerships: the list, and which of them are due for an evaluation."""

from dataclasses import replace
from datetime import date

import pytest
from basisdata import perintah_sql
from pabrik import ganti, kemitraan

from lifecycle.domain.fakta import EvaluasiTercatat, Irama, Keadaan, Kemitraan
from lifecycle.domain.kantor import Ringkasan
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.store import Gudang

PADA = date(2026, 8, 1)


def pada_tahap(nomor: str, tahap: Tahap, *, pertama: date | None = PADA, **keadaan: bool) -> Kemitraan:
    return kemitraan(
        nomor=nomor,
        evaluasi=Irama(pertama=pertama, setiap_bulan=6),
        keadaan=Keadaan(tahap=tahap, tahap_sejak=date(2026, 2, 2), versi=1, **keadaan),
    )


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


def jatuh_tempo(gudang: Gudang, pada: date, *, sesudah: str = "", batas: int = 100) -> list[str]:
    with gudang.bacaan() as u:
        return [n[-1] for n in u.evaluasi_jatuh_tempo(pada, sesudah=sesudah, batas=batas)]


def test_due_are_those_whose_day_has_come_and_those_in_evaluasi(gudang: Gudang) -> None:
    simpan(
        gudang,
        pada_tahap("KM-2026-0001", Tahap.PELAKSANAAN),
        pada_tahap("KM-2026-0002", Tahap.PELAKSANAAN, pertama=None),
        pada_tahap("KM-2026-0003", Tahap.EVALUASI, pertama=None),
        pada_tahap("KM-2026-0004", Tahap.PERENCANAAN),
        pada_tahap("KM-2026-0005", Tahap.TERMINASI),
        pada_tahap("KM-2026-0006", Tahap.PELAKSANAAN, ditangguhkan=True),
        pada_tahap("KM-2026-0007", Tahap.EVALUASI, ditangguhkan=True),
        pada_tahap("KM-2026-0008", Tahap.EVALUASI, diarsipkan=True),
    )
    assert jatuh_tempo(gudang, PADA) == ["1", "3"]
    assert jatuh_tempo(gudang, date(2026, 7, 31)) == ["3"]


def test_an_evaluation_that_was_recorded_moves_the_day_on(gudang: Gudang) -> None:
    lama = pada_tahap("KM-2026-0001", Tahap.PELAKSANAAN)
    simpan(gudang, lama)
    tercatat = EvaluasiTercatat(
        versi=2, siklus=1, tanggal=date(2026, 8, 10), versi_rencana=1, rekomendasi=Rekomendasi.PERBAIKAN
    )
    with gudang.unit() as u:
        u.simpan(replace(lama, evaluasi_tercatat=(tercatat,), keadaan=replace(lama.keadaan, versi=2)), lama)
        u.commit()
    assert jatuh_tempo(gudang, date(2027, 1, 31)) == []
    assert jatuh_tempo(gudang, date(2027, 2, 1)) == ["1"]


def test_what_is_due_comes_in_pages_by_nomor(gudang: Gudang) -> None:
    simpan(gudang, *(pada_tahap(f"KM-2026-000{n}", Tahap.PELAKSANAAN) for n in (5, 3, 1)))
    simpan(gudang, *(pada_tahap(f"KM-2026-000{n}", Tahap.EVALUASI) for n in (4, 2)))
    assert jatuh_tempo(gudang, PADA, batas=2) == ["1", "2"]
    assert jatuh_tempo(gudang, PADA, sesudah="KM-2026-0002", batas=2) == ["3", "4"]
    assert jatuh_tempo(gudang, PADA, sesudah="KM-2026-0004", batas=2) == ["5"]
    assert jatuh_tempo(gudang, PADA, sesudah="KM-2026-0005", batas=2) == []
