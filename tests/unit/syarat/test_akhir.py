"""Ending and closing the file: what a careful end still asks for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.catatan import realisasi
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.rencana import komitmen
from pabrik.tahap import PENUTUPAN, SEMUA, keadaan, siap, suara, suara_penyetuju

from lifecycle.domain.fakta import Keadaan, Realisasi, RencanaKeluar
from lifecycle.domain.kabar.semua import JENIS_KABAR
from lifecycle.domain.kata import ObjekPersetujuan, Suara, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu
from lifecycle.domain.terminasi.pengakhiran import terminasi_disetujui


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


def keluar(**ubah: Any) -> RencanaKeluar:
    return replace(siap(Pemicu.HENTIKAN).kemitraan.keluar, **ubah)


def test_a_proposal_with_its_reason_is_reason_enough() -> None:
    usulan = {"pengusul": "plasma1", "diusulkan": date(2026, 9, 10), "alasan": "Lahan dijual"}
    assert kode(Pemicu.HENTIKAN, keluar=keluar(**usulan), alasan="") == []
    besok = usulan | {"diusulkan": date(2026, 9, 11)}
    assert kode(Pemicu.HENTIKAN, keluar=keluar(**besok), alasan="") == ["alasan_terminasi"]


@pytest.mark.parametrize(("hari", "kurang"), [(7, ["masa_pemberitahuan"]), (8, [])])
def test_the_end_comes_when_the_notice_of_the_last_one_told_has_passed(hari: int, kurang: list[str]) -> None:
    diberitahu = {"inti": date(2026, 8, 1), "plasma1": date(2026, 8, 10), "plasma2": date(2026, 8, 1)}
    masa = keluar(pemberitahuan_hari=90, diberitahu=diberitahu)
    assert kode(Pemicu.HENTIKAN, keluar=masa, pada=date(2026, 11, hari)) == kurang


def test_an_idea_needs_no_notice_period() -> None:
    gagasan = keadaan(Tahap.IDENTIFIKASI)
    assert kode(Pemicu.HENTIKAN, keluar=keluar(pemberitahuan_hari=90), keadaan=gagasan) == []


@pytest.mark.parametrize(
    ("pihak_setuju", "hari", "kurang"),
    [
        (SEMUA, date(2026, 9, 2), []),
        (SEMUA[:2], date(2026, 9, 2), ["masa_pemberitahuan"]),
        # A yes to an end that was proposed earlier is none to this one.
        (SEMUA, date(2026, 8, 31), ["masa_pemberitahuan"]),
    ],
)
def test_the_notice_is_shortened_only_when_every_pihak_agrees_to_this_end(
    pihak_setuju: tuple[str, ...], hari: date, kurang: list[str]
) -> None:
    usulan = keluar(pengusul="inti", diusulkan=date(2026, 9, 1), alasan="Lelah", pemberitahuan_hari=90)
    suara_mereka = suara(ObjekPersetujuan.TERMINASI, hari, *pihak_setuju)
    semua = (*siap(Pemicu.HENTIKAN).kemitraan.persetujuan, *suara_mereka)
    assert kode(Pemicu.HENTIKAN, keluar=usulan, persetujuan=semua) == kurang


def test_a_notice_of_an_end_that_was_taken_back_is_none_of_the_next() -> None:
    setuju_lagi = (
        suara_penyetuju(ObjekPersetujuan.TERMINASI, date(2026, 8, 1)),
        suara_penyetuju(ObjekPersetujuan.TERMINASI, date(2026, 8, 20), keputusan=Suara.TOLAK),
        suara_penyetuju(ObjekPersetujuan.TERMINASI, date(2026, 9, 1)),
    )
    assert kode(Pemicu.HENTIKAN, persetujuan=setuju_lagi) == ["semua_diberitahu"] * 3
    baru = keluar(diberitahu=dict.fromkeys(SEMUA, date(2026, 9, 1)))
    assert kode(Pemicu.HENTIKAN, persetujuan=setuju_lagi, keluar=baru) == []


def test_even_an_idea_does_not_end_above_a_child_that_runs() -> None:
    gagasan = keadaan(Tahap.IDENTIFIKASI)
    assert kode(Pemicu.HENTIKAN, anak=("KM-2026-0002",), keadaan=gagasan) == ["anak_sudah_berakhir"]


def test_only_who_was_not_told_by_letter_is_told_by_mail() -> None:
    surat = keluar(diberitahu={"inti": date(2026, 8, 1)})
    tanpa_kontak = ganti(pihak(), "plasma2", kontak=())
    fakta = siap(Pemicu.HENTIKAN, keluar=surat, pihak=tanpa_kontak)
    assert [p.sasaran for p in JENIS_KABAR["pemberitahuan"].temukan(fakta)] == [("plasma1",)]


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
