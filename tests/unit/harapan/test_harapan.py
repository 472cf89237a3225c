"""Expectations: confirmed by each pihak at every evaluation, and talked over once they changed."""

from datetime import date, timedelta
from typing import Any

import pytest
from pabrik.cacat import cacat, satu_cacat
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import HARI_SESUDAH, RATNA, SEMUA, keadaan, siap

from lifecycle.domain.fakta import Fakta, Harapan
from lifecycle.domain.harapan.tugas import TUGAS
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu

MASUK = date(2026, 8, 1)


def harapan(kode: str = "plasma1", tanggal: date = MASUK, **ubah: Any) -> Harapan:
    return Harapan(**{"pihak": kode, "tanggal": tanggal, "tetap": True} | ubah)


BERUBAH = harapan(tetap=False, uraian="Harga dasar lebih penting daripada bibit")


def di(tahap: Tahap, *semua: Harapan, **ubah: Any) -> Fakta:
    return siap(Pemicu.EVALUASI, harapan=semua, **{"keadaan": keadaan(tahap)} | ubah)


def kunci(satu: Fakta) -> list[str]:
    return [t.kunci for t in TUGAS[0].buka(satu)]


@pytest.mark.parametrize("uraian", [None, " "])
def test_a_changed_expectation_says_how(uraian: str | None) -> None:
    letak, pesan = satu_cacat(harapan=(harapan(tetap=False, uraian=uraian),))
    assert letak == "harapan.plasma1 2026-08-01.uraian"
    assert pesan == "wajib diisi, karena harapan ini tidak tetap. Tulis apa yang berubah."


def test_one_that_stays_needs_no_words() -> None:
    assert cacat(harapan=(harapan(), BERUBAH)) == []


def test_an_evaluation_asks_every_active_pihak() -> None:
    terbuka = list(TUGAS[0].buka(di(Tahap.EVALUASI)))
    assert [t.giliran for t in terbuka] == list(SEMUA)
    assert {t.judul for t in terbuka} == {"Pastikan harapan dan catat manfaat yang terwujud"}
    assert {t.tenggat for t in terbuka} == {HARI_SESUDAH + timedelta(days=14)}
    pergi = ganti(pihak(), "plasma2", keluar=MASUK)
    assert [t.giliran for t in TUGAS[0].buka(di(Tahap.EVALUASI, pihak=pergi))] == ["inti", "plasma1"]


@pytest.mark.parametrize("tahap", [tahap for tahap in Tahap if tahap is not Tahap.EVALUASI])
def test_no_other_stage_does(tahap: Tahap) -> None:
    assert kunci(di(tahap)) == []


@pytest.mark.parametrize(("tanggal", "sudah"), [(MASUK - timedelta(days=1), False), (MASUK, True)])
def test_what_was_said_since_the_evaluation_began_is_enough(tanggal: date, sudah: bool) -> None:
    terbuka = {t.giliran: t for t in TUGAS[0].buka(di(Tahap.EVALUASI))}
    sesudah = di(Tahap.EVALUASI, harapan(tanggal=tanggal))
    assert TUGAS[0].tuntas(sesudah, terbuka["plasma1"]) == sudah
    assert not TUGAS[0].tuntas(sesudah, terbuka["inti"])


def test_the_next_evaluation_asks_again_and_the_last_one_no_more() -> None:
    pertama = list(TUGAS[0].buka(di(Tahap.EVALUASI)))
    lagi = di(
        Tahap.EVALUASI, harapan(), keadaan=keadaan(Tahap.EVALUASI, versi_tahap=9, tahap_sejak=HARI_SESUDAH)
    )
    assert kunci(lagi) == [f"harapan:pastikan:9:{kode}" for kode in SEMUA]
    assert all(TUGAS[0].tuntas(lagi, t) for t in pertama)
    assert all(TUGAS[0].tuntas(di(Tahap.PELAKSANAAN), t) for t in pertama)


def test_a_change_is_for_the_petugas_to_talk_over() -> None:
    (satu,) = TUGAS[0].buka(di(Tahap.PELAKSANAAN, BERUBAH))
    assert (satu.kunci, satu.giliran) == ("harapan:bicarakan:plasma1:2026-08-01", RATNA)
    assert (
        satu.judul
        == "Bicarakan harapan Koperasi Tani Subur yang berubah: Harga dasar lebih penting daripada bibit"
    )


def test_the_talk_stays_open_until_it_is_closed_by_hand_or_the_record_is_corrected() -> None:
    (satu,) = TUGAS[0].buka(di(Tahap.PELAKSANAAN, BERUBAH))
    kemudian = harapan(tanggal=MASUK + timedelta(days=9))
    assert not TUGAS[0].tuntas(di(Tahap.PELAKSANAAN, BERUBAH, kemudian), satu)
    assert TUGAS[0].tuntas(di(Tahap.PELAKSANAAN, harapan()), satu)


def test_what_one_who_left_expected_is_not_talked_over() -> None:
    pergi = ganti(pihak(), "plasma1", keluar=MASUK)
    assert kunci(di(Tahap.PELAKSANAAN, BERUBAH, pihak=pergi)) == []
