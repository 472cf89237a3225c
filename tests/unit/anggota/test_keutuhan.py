"""Integrity of membership: shares after a leave, reasons for leaving, activities of a pembinaan plan."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pabrik.cacat import cacat, pihak_lain, satu_cacat
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.rencana import kegiatan

from lifecycle.domain.fakta import NilaiKapabilitas, Pihak
from lifecycle.domain.kata import StatusKegiatan

HARI = date(2026, 5, 5)


def keluar(kode: str, hari: date, *, inti: int, plasma1: int = 25) -> tuple[Pihak, ...]:
    """The three pihak with these shares, one of the plasma gone."""
    bagian = ganti(ganti(pihak(), "inti", bagi_hasil=Decimal(inti)), "plasma1", bagi_hasil=Decimal(plasma1))
    return ganti(bagian, kode, keluar=hari, alasan_keluar="Pindah")


@pytest.mark.parametrize(("inti", "genap"), [(75, True), (60, True), (70, False)])
def test_share_of_who_left_stays_open_until_it_is_shared_anew(inti: int, genap: bool) -> None:
    assert (cacat(pihak=keluar("plasma2", HARI, inti=inti)) == []) is genap


def test_share_of_a_second_leaver_stays_open_though_the_first_was_shared_anew() -> None:
    lalu = keluar("plasma2", HARI, inti=75)
    lagi = ganti(lalu, "plasma1", keluar=HARI + timedelta(days=30), alasan_keluar="Pindah")
    assert cacat(pihak=lagi) == []


def test_who_leaves_says_why() -> None:
    letak, pesan = satu_cacat(**pihak_lain("plasma2", keluar=HARI, alasan_keluar=" "))
    assert letak == "pihak.plasma2.alasan_keluar"
    assert "Tulis alasannya di kunci alasan_keluar." in pesan


RENCANA = ("Magang di pabrik tiap triwulan", "Kunjungan kebun")


def berkegiatan(pembinaan: str, **ubah: Any) -> dict[str, Any]:
    return {"pembinaan": RENCANA, "kegiatan": ganti(kegiatan(), "A1", pembinaan=pembinaan, **ubah)}


def test_activity_names_a_line_of_the_pembinaan_plan() -> None:
    assert cacat(**berkegiatan("Kunjungan kebun")) == []
    assert satu_cacat(**berkegiatan("Kunjungan kebum")) == (
        "kegiatan.A1.pembinaan",
        '"Kunjungan kebum" tidak ada dalam rencana pembinaan. Mungkin maksudnya "Kunjungan kebun".',
    )


def test_activity_that_is_over_may_name_a_line_of_an_older_plan() -> None:
    assert cacat(**berkegiatan("Latihan lama", status=StatusKegiatan.SELESAI)) == []


def test_a_dated_score_of_a_capability_is_0_to_100() -> None:
    nilai = NilaiKapabilitas(pihak="plasma1", tanggal=HARI, kinerja=Decimal(101))
    assert satu_cacat(kapabilitas=(nilai,)) == (
        "kapabilitas.plasma1 2026-05-05.kinerja",
        "harus 0 sampai 100, bukan 101.",
    )
