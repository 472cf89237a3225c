"""Integrity of votes: who spoke for a pihak is somebody of it."""

from datetime import date
from typing import Any

import pytest
from pabrik.cacat import satu_cacat
from pabrik.catatan import persetujuan
from pabrik.dasar import ganti, kemitraan
from pabrik.tahap import suara, suara_penyetuju

from lifecycle.domain.fakta import Persetujuan
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.keutuhan.semua import periksa_keutuhan

HARI = date(2026, 5, 5)
RENCANA, TERMINASI = ObjekPersetujuan.RENCANA, ObjekPersetujuan.TERMINASI


def satu(wakil: str, pihak: str = "plasma1") -> Persetujuan:
    return suara(RENCANA, HARI, pihak, wakil=wakil)[0]


@pytest.mark.parametrize("wakil", ["joko@subur.example", "AMINAH@subur.example"])
def test_any_contact_may_speak_for_its_pihak(wakil: str) -> None:
    assert periksa_keutuhan(kemitraan(persetujuan=(*persetujuan(), satu(wakil)))) == ()


@pytest.mark.parametrize(
    ("entri", "letak", "pesan"),
    [
        (
            satu("joko@subur.exampel"),
            "rencana plasma1 2026-05-05",
            '"joko@subur.exampel" bukan surel kontak dari Koperasi Tani Subur. '
            'Mungkin maksudnya "joko@subur.example".',
        ),
        (
            satu("dian@sawit.example"),
            "rencana plasma1 2026-05-05",
            '"dian@sawit.example" bukan surel kontak dari Koperasi Tani Subur. ',
        ),
        (
            suara_penyetuju(TERMINASI, HARI, wakil="ratna@kantor.example"),
            "terminasi hasan@kantor.example 2026-05-05",
            "hanya suara pihak yang disampaikan oleh wakil; kosongkan untuk suara penyetuju.",
        ),
    ],
)
def test_anybody_else_may_not(entri: Any, letak: str, pesan: str) -> None:
    tempat, kalimat = satu_cacat(persetujuan=(*persetujuan(), entri))
    assert tempat == f"persetujuan.{letak}.wakil"
    assert kalimat.startswith(pesan)


def test_a_pihak_without_contact_is_told_to_name_one() -> None:
    tanpa = ganti(kemitraan().pihak, "plasma2", kontak=())
    _, kalimat = satu_cacat(pihak=tanpa, persetujuan=(*persetujuan(), satu("a@b.example", "plasma2")))
    assert kalimat.endswith("Daftarkan dahulu di kunci kontak pada pihak plasma2.")
