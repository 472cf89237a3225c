"""Ending and closing the file: what a careful end still asks for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from pabrik import ganti
from pabrik_catatan import realisasi
from pabrik_pihak import pihak
from pabrik_rencana import komitmen
from pabrik_tahap import PENUTUPAN, SEMUA, keadaan, siap

from lifecycle.domain.fakta import Keadaan, Realisasi, RencanaKeluar
from lifecycle.domain.kata import Tahap
from lifecycle.domain.mesin import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.syarat.terminasi import terminasi_disetujui


def kode(pemicu: Pemicu, **ubah: object) -> list[str]:
    return [k.kode for k in langkah(siap(pemicu, **ubah), pemicu).kurang]


def test_an_end_does_not_wait_for_the_answer_of_a_pihak() -> None:
    bisu = tuple(replace(p, kontak=()) for p in pihak())
    assert kode(Pemicu.HENTIKAN, pihak=bisu) == []


def test_a_pihak_that_has_left_need_not_be_told() -> None:
    pergi = ganti(pihak(), "plasma2", keluar=date(2026, 6, 1))
    tahu = RencanaKeluar(rencana="Pelunasan", diberitahu=dict.fromkeys(SEMUA[:2], date(2026, 8, 1)))
    assert kode(Pemicu.HENTIKAN, pihak=pergi, keluar=tahu) == []


def test_a_notice_dated_later_has_not_reached_anybody() -> None:
    nanti = RencanaKeluar(rencana="Pelunasan", diberitahu=dict.fromkeys(SEMUA, date(2026, 9, 11)))
    assert kode(Pemicu.HENTIKAN, keluar=nanti) == ["semua_diberitahu"] * 3


def test_every_stage_before_the_end_may_end() -> None:
    for tahap in set(Tahap) - {Tahap.TERMINASI}:
        assert kode(Pemicu.HENTIKAN, keadaan=keadaan(tahap)) == []


def test_even_an_idea_does_not_end_without_a_reason() -> None:
    gagasan = Keadaan(tahap=Tahap.IDENTIFIKASI, tahap_sejak=date(2026, 1, 1))
    assert kode(Pemicu.HENTIKAN, keadaan=gagasan, alasan="") == ["alasan_terminasi"]


def test_the_word_of_the_penyetuju_can_be_asked_for_alone() -> None:
    assert terminasi_disetujui(siap(Pemicu.HENTIKAN))
    assert not terminasi_disetujui(siap(Pemicu.HENTIKAN, persetujuan=()))


def test_a_promise_waived_with_a_reason_need_not_be_kept() -> None:
    lepas = ganti(komitmen(), "K4", dikecualikan="Lahan kebanjiran")
    assert kode(Pemicu.ARSIPKAN, realisasi=realisasi(), komitmen=lepas) == []


def test_a_promise_waived_without_a_reason_is_not_waived() -> None:
    lepas = ganti(komitmen(), "K4", dikecualikan="  ")
    assert kode(Pemicu.ARSIPKAN, realisasi=realisasi(), komitmen=lepas) == ["komitmen_tuntas"]


def test_a_promise_without_an_amount_is_kept_by_any_delivery() -> None:
    tanpa_jumlah = ganti(komitmen(), "K4", jumlah=None)
    sedikit = (*realisasi()[:3], Realisasi(komitmen="K4", tanggal=date(2026, 7, 1)))
    assert kode(Pemicu.ARSIPKAN, realisasi=sedikit, komitmen=tanpa_jumlah) == []
    assert kode(Pemicu.ARSIPKAN, realisasi=sedikit[:3], komitmen=tanpa_jumlah) == ["komitmen_tuntas"]


def test_deliveries_of_one_promise_are_added_up() -> None:
    sisa = Realisasi(komitmen="K4", tanggal=date(2026, 8, 1), jumlah=Decimal("11.99"))
    assert kode(Pemicu.ARSIPKAN, realisasi=(*realisasi(), sisa)) == ["komitmen_tuntas"]


def test_a_delivery_without_an_amount_adds_nothing_to_a_counted_promise() -> None:
    kira_kira = Realisasi(komitmen="K4", tanggal=date(2026, 8, 1))
    assert kode(Pemicu.ARSIPKAN, realisasi=(*realisasi(), kira_kira)) == ["komitmen_tuntas"]


def test_something_given_back_tomorrow_is_not_back_today() -> None:
    besok = (PENUTUPAN[0], replace(PENUTUPAN[1], selesai=date(2026, 9, 11)))
    assert kode(Pemicu.ARSIPKAN, tugas=besok) == ["data_dikembalikan"]
