"""Silence: after sixty days without anything written down the petugas hears of it, once."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from kasus.waktu import AKHIR_PEKAN, berdiri, jalani, kunci
from pabrik import dasar
from pabrik.dasar import ganti, nilai_sama
from pabrik.pihak import pihak
from pabrik.tahap import keadaan, naskah, suara, tercatat

from lifecycle.domain.fakta import (
    Addendum,
    Bantuan,
    Capaian,
    Harapan,
    Kemitraan,
    NilaiKapabilitas,
    Peluang,
    Rapat,
    Realisasi,
    RencanaKeluar,
    Sengketa,
    Tugas,
)
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Rekomendasi, Tahap

MASUK = date(2026, 8, 1)
HARI, BATAS = date(2026, 9, 1), date(2026, 9, 30)
_KOSONG = dict.fromkeys(("dokumen", "persetujuan", "capaian", "realisasi", "survei"), ())


def sunyi(tahap: Tahap = Tahap.PELAKSANAAN, **ubah: Any) -> Kemitraan:
    """Nothing was written down since its stage was entered."""
    return dasar.kemitraan(**{"keadaan": keadaan(tahap), **_KOSONG, **ubah})


def test_it_is_told_on_the_sixtieth_day_once() -> None:
    assert jalani("sunyi", sunyi(), MASUK, date(2027, 8, 1)) == [(BATAS, "sunyi:2026-08-01")]


def test_the_note_says_since_when_and_how_long() -> None:
    (satu,) = berdiri("sunyi", sunyi(), date(2026, 10, 5))

    assert satu.konteks == {"sunyi": {"sejak": MASUK, "hari": 65}}


def test_an_event_breaks_the_silence_and_the_days_are_counted_afresh() -> None:
    satu = sunyi(rapat=(Rapat(tanggal=BATAS),))

    assert jalani("sunyi", satu, MASUK, date(2027, 8, 1)) == [(BATAS + timedelta(days=60), f"sunyi:{BATAS}")]


def bantuan(**hari: date) -> dict[str, Any]:
    isi = {"kode": "B1", "uraian": "Truk", "peminta": "inti", "diminta": MASUK}
    return {"bantuan": (Bantuan(**isi | hari),)}


def sengketa(dibuka: date, ditutup: date | None = None) -> dict[str, Any]:
    return {"sengketa": (Sengketa(kode="S1", uraian="Mutu", dibuka=dibuka, ditutup=ditutup),)}


def tugas(selesai: date) -> dict[str, Any]:
    satu = Tugas(kunci="x", judul="x", giliran="inti", tahap=Tahap.PELAKSANAAN, selesai=selesai)
    return {"tugas": (satu,)}


@pytest.mark.parametrize(
    "catatan",
    [
        {"rapat": (Rapat(tanggal=HARI),)},
        {"capaian": (Capaian(indikator="I1", tanggal=HARI, nilai=Decimal(1)),)},
        {"realisasi": (Realisasi(komitmen="K1", tanggal=HARI),)},
        {"survei": (nilai_sama(4, tanggal=HARI, penilai="inti", dinilai="plasma1"),)},
        {"harapan": (Harapan(pihak="inti", tanggal=HARI, tetap=True),)},
        {"kapabilitas": (NilaiKapabilitas(pihak="inti", tanggal=HARI),)},
        {"peluang": (Peluang(kode="P1", uraian="Toko", dicatat=HARI),)},
        {"persetujuan": suara(ObjekPersetujuan.ADDENDUM, HARI, "inti")},
        {"dokumen": (naskah(JenisDokumen.MOU, HARI),)},
        {"dokumen": (replace(naskah(JenisDokumen.MOU, MASUK), ditandatangani={"inti": HARI}),)},
        {"addendum": (Addendum(nomor=1, diusulkan=HARI, pengusul="inti"),)},
        {"keluar": RencanaKeluar(pengusul="inti", diusulkan=HARI, alasan="Lelah")},
        {"evaluasi_tercatat": (tercatat(Rekomendasi.LANJUT, tanggal=HARI),)},
        {"pihak": ganti(pihak(), "plasma2", bergabung=HARI)},
        {"pihak": ganti(pihak(), "plasma2", keluar=HARI)},
        sengketa(HARI),
        sengketa(MASUK, HARI),
        bantuan(diminta=HARI),
        bantuan(ditawarkan=HARI),
        bantuan(diterima=HARI),
        bantuan(selesai=HARI),
        tugas(HARI),
        {"keadaan": keadaan(Tahap.PELAKSANAAN, tahap_sejak=HARI)},
    ],
    ids="-".join,
)
def test_whatever_is_written_down_breaks_it(catatan: dict[str, Any]) -> None:
    satu = sunyi(**catatan)

    assert kunci("sunyi", satu, HARI + timedelta(days=59)) == []
    assert kunci("sunyi", satu, HARI + timedelta(days=60)) == ["sunyi:2026-09-01"]


def test_what_is_dated_later_does_not_break_it_yet() -> None:
    assert kunci("sunyi", sunyi(rapat=(Rapat(tanggal=date(2026, 10, 9)),)), BATAS) == ["sunyi:2026-08-01"]


@pytest.mark.parametrize("tahap", Tahap)
def test_silence_is_nobodys_fault_at_the_end_nor_while_suspended(tahap: Tahap) -> None:
    berakhir = tahap is Tahap.TERMINASI
    henti = sunyi(keadaan=keadaan(tahap, ditangguhkan=True))

    assert bool(kunci("sunyi", sunyi(tahap), BATAS)) is not berakhir
    assert kunci("sunyi", henti, BATAS) == []


def test_a_day_of_rest_moves_the_note_to_the_next_working_day() -> None:
    # Sixty days after Monday 3 August is Friday 2 October; after Tuesday a Saturday.
    selasa = sunyi(keadaan=keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 8, 4)))

    assert jalani("sunyi", selasa, MASUK, date(2026, 11, 1), AKHIR_PEKAN) == [
        (date(2026, 10, 5), "sunyi:2026-08-04")
    ]


def test_seen_from_before_everything_it_is_not_silent() -> None:
    assert kunci("sunyi", sunyi(pihak=()), date(2025, 1, 1)) == []
