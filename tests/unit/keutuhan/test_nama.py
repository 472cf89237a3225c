"""Integrity of names and days: every nomor, kode and address once, and nothing that ends before it began."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.cacat import cacat, pihak_lain, satu_cacat
from pabrik.catatan import dokumen
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.rencana import kegiatan

from lifecycle.domain.fakta import (
    Bantuan,
    Masa,
    MasaBerlaku,
    Peluang,
    Sengketa,
    Tujuan,
)

HARI = date(2026, 5, 5)
AWAL, AKHIR = date(2026, 5, 5), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        ({"masa": Masa(mulai=AWAL, berakhir=AKHIR)}, "masa.berakhir"),
        ({"kegiatan": ganti(kegiatan(), "A1", mulai=AWAL, selesai=AKHIR)}, "kegiatan.A1.selesai"),
        (
            {"dokumen": (replace(dokumen()[1], berlaku=MasaBerlaku(dari=AWAL, sampai=AKHIR)),)},
            "dokumen.mou 2026-01-20.berlaku.sampai",
        ),
        (
            {"sengketa": (Sengketa(kode="S1", uraian="x", dibuka=AWAL, ditutup=AKHIR),)},
            "sengketa.S1.ditutup",
        ),
        (
            {"bantuan": (Bantuan(kode="B1", uraian="x", peminta="inti", diminta=AWAL, diterima=AKHIR),)},
            "bantuan.B1.diterima",
        ),
        (pihak_lain("plasma2", bergabung=AWAL, keluar=AKHIR, bagi_hasil=None), "pihak.plasma2.keluar"),
    ],
)
def test_nothing_ends_before_it_began(ubah: dict[str, Any], letak: str) -> None:
    semua = dict(cacat(**ubah))
    assert "4 Mei 2026 mendahului" in semua[letak]


def test_day_may_begin_and_end_something() -> None:
    assert cacat(masa=Masa(mulai=AWAL, berakhir=AWAL)) == []


def test_kemitraan_is_not_its_own_parent() -> None:
    assert satu_cacat(induk="KM-2026-0001") == (
        "induk",
        "kemitraan tidak dapat menjadi induk dirinya sendiri.",
    )


@pytest.mark.parametrize("nomor", ["KM 1", "", "-1", "K" * 41, "KM\n", "../etc", "KÉ"])
def test_nomor_of_a_strange_form_is_refused(nomor: str) -> None:
    letak, pesan = satu_cacat(nomor=nomor)
    assert letak == "nomor"
    assert "paling banyak 40 karakter" in pesan


@pytest.mark.parametrize("nomor", ["KM-2026-0001", "012/PKS/2026", "K.1", "K" * 40])
def test_nomor_of_a_usual_form_is_fine(nomor: str) -> None:
    assert cacat(nomor=nomor) == []


@pytest.mark.parametrize(
    ("ubah", "letak"),
    [
        ({"tujuan": (Tujuan(kode="T 1", uraian="x"),)}, "tujuan.T 1.kode"),
        ({"peluang": (Peluang(kode="O/1", uraian="x", dicatat=HARI),)}, "peluang.O/1.kode"),
    ],
)
def test_kode_of_a_strange_form_is_refused(ubah: dict[str, Any], letak: str) -> None:
    tempat, pesan = satu_cacat(**ubah)
    assert tempat == letak
    assert pesan.startswith("kode ")


def test_duplicate_kode_is_refused() -> None:
    tujuan = (Tujuan(kode="T1", uraian="a"), Tujuan(kode="T1", uraian="b"))
    assert [letak for letak, _ in cacat(tujuan=tujuan)] == ["tujuan.T1.kode"]


def test_kode_in_another_case_is_a_duplicate() -> None:
    tujuan = (Tujuan(kode="T1", uraian="a"), Tujuan(kode="t1", uraian="b"))
    letak, pesan = satu_cacat(tujuan=tujuan)
    assert letak == "tujuan.t1.kode"
    assert pesan.startswith("kode T1 sudah dipakai di daftar ini.")


def test_kode_may_be_used_again_in_another_list() -> None:
    assert cacat(tujuan=(Tujuan(kode="K1", uraian="a"),)) == []


def test_two_contacts_of_a_pihak_do_not_share_an_address() -> None:
    dian, sri = pihak()[0].kontak
    kembar = (dian, replace(sri, surel="DIAN@sawit.example"))
    letak, pesan = satu_cacat(**pihak_lain("inti", kontak=kembar))
    assert letak == "pihak.inti.kontak.dian@sawit.example.surel"
    assert "dipakai dua kontak" in pesan


def test_pihak_may_share_a_contact() -> None:
    assert cacat(**pihak_lain("plasma1", kontak=pihak()[0].kontak)) == []
