"""Integrity of references: whoever is named must be there."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.cacat import komitmen_lain, satu_cacat
from pabrik.catatan import dokumen
from pabrik.dasar import ganti, nilai_sama
from pabrik.rencana import kegiatan

from lifecycle.domain.fakta import (
    Bantuan,
    Capaian,
    Keselarasan,
    Persetujuan,
    Rapat,
    Realisasi,
    RencanaKeluar,
    Risiko,
    Sengketa,
)
from lifecycle.domain.kata import ObjekPersetujuan, Suara

HARI = date(2026, 5, 5)
SUARA: dict[str, Any] = {"objek": ObjekPersetujuan.RENCANA, "keputusan": Suara.SETUJU, "tanggal": HARI}
SENGKETA: dict[str, Any] = {"kode": "S1", "uraian": "Timbangan", "dibuka": HARI}
BANTUAN: dict[str, Any] = {"kode": "B1", "uraian": "Pinjam truk", "diminta": HARI}
BERITA = dokumen()[0]

MENYEBUT_PLAZMA1: list[tuple[str, Any, str]] = [
    ("risiko", Risiko(uraian="Banjir", pihak="plazma1"), "Banjir.pihak"),
    ("keselarasan", Keselarasan(topik="Harga", posisi={"plazma1": "Tetap"}), "Harga.posisi.plazma1"),
    ("dokumen", replace(BERITA, nomor={"plazma1": "1"}), "berita_acara 2025-11-20.nomor.plazma1"),
    (
        "dokumen",
        replace(BERITA, ditandatangani={"plazma1": HARI}),
        "berita_acara 2025-11-20.ditandatangani.plazma1",
    ),
    ("persetujuan", Persetujuan(**SUARA, pihak="plazma1"), "rencana plazma1 2026-05-05.pihak"),
    (
        "survei",
        nilai_sama(3, tanggal=HARI, penilai="plazma1", dinilai="inti"),
        "2026-05-05 plazma1 inti.penilai",
    ),
    (
        "survei",
        nilai_sama(3, tanggal=HARI, penilai="inti", dinilai="plazma1"),
        "2026-05-05 inti plazma1.dinilai",
    ),
    ("rapat", Rapat(tanggal=HARI, hadir=("inti", "plazma1")), "2026-05-05.hadir"),
    ("sengketa", Sengketa(**SENGKETA, pihak=("inti", "plazma1")), "S1.pihak"),
    ("bantuan", Bantuan(**BANTUAN, peminta="plazma1"), "B1.peminta"),
    ("bantuan", Bantuan(**BANTUAN, peminta="inti", pemberi="plazma1"), "B1.pemberi"),
]
PIHAK_TIDAK_ADA = 'pihak "plazma1" tidak ada dalam kemitraan ini. Mungkin maksudnya "plasma1".'


@pytest.mark.parametrize(("daftar", "entri", "letak"), MENYEBUT_PLAZMA1)
def test_unknown_pihak_is_refused_with_its_near_miss(daftar: str, entri: Any, letak: str) -> None:
    assert satu_cacat(**{daftar: (entri,)}) == (f"{daftar}.{letak}", PIHAK_TIDAK_ADA)


def test_promise_of_an_unknown_pihak_is_refused() -> None:
    assert satu_cacat(**komitmen_lain("K1", pihak="plazma1")) == ("komitmen.K1.pihak", PIHAK_TIDAK_ADA)


def test_activity_of_an_unknown_pihak_is_refused() -> None:
    beda = ganti(kegiatan(), "A1", pihak="plazma1")
    assert satu_cacat(kegiatan=beda) == ("kegiatan.A1.pihak", PIHAK_TIDAK_ADA)


def test_notice_to_an_unknown_pihak_is_refused() -> None:
    keluar = RencanaKeluar(diberitahu={"plazma1": HARI})
    assert satu_cacat(keluar=keluar) == ("keluar.diberitahu.plazma1", PIHAK_TIDAK_ADA)


@pytest.mark.parametrize(
    ("daftar", "entri", "letak", "apa"),
    [
        ("capaian", Capaian(indikator="X1", tanggal=HARI, nilai=Decimal(1)), "X1 2026-05-05", "indikator"),
        ("realisasi", Realisasi(komitmen="X1", tanggal=HARI), "X1 2026-05-05", "komitmen"),
        ("sengketa", Sengketa(**SENGKETA, pihak=("inti",), komitmen=("X1",)), "S1", "komitmen"),
    ],
)
def test_unknown_indikator_or_komitmen_is_refused(daftar: str, entri: Any, letak: str, apa: str) -> None:
    tempat, pesan = satu_cacat(**{daftar: (entri,)})
    assert tempat == f"{daftar}.{letak}.{apa}"
    assert pesan.startswith(f'{apa} "X1" tidak ada dalam kemitraan ini.')


def test_reference_into_an_empty_list_says_where_to_begin() -> None:
    _, pesan = satu_cacat(indikator=(), capaian=(Capaian(indikator="I1", tanggal=HARI, nilai=Decimal(1)),))
    assert pesan == 'indikator "I1" tidak ada dalam kemitraan ini. Daftarkan dahulu di kunci indikator.'
