"""Votes: whose count, for which plan, and which of several."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik.catatan import persetujuan
from pabrik.dasar import fakta
from pabrik.tahap import HASAN, SEMUA, siap, suara, suara_penyetuju

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.fakta import Keadaan, Orang, Persetujuan
from lifecycle.domain.kata import ObjekPersetujuan, Suara, Tahap
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu

TOLAK = {"keputusan": Suara.TOLAK, "alasan": "Harga belum jelas"}
HARI = date(2026, 1, 30)


def kurang_laksanakan(*tambahan: Persetujuan, **ubah: object) -> list[tuple[str, str]]:
    satu = siap(Pemicu.LAKSANAKAN, persetujuan=(*persetujuan(), *tambahan), **ubah)
    return [(k.giliran, ucapkan(k.pesan)) for k in langkah(satu, "laksanakan").kurang]


def test_a_later_refusal_outweighs_the_agreement_and_its_reason_is_told() -> None:
    ((giliran, pesan),) = kurang_laksanakan(*suara(ObjekPersetujuan.RENCANA, HARI, "plasma2", **TOLAK))
    assert giliran == "plasma2"
    assert "Kelompok Tani Harapan menolak rencana versi 1: Harga belum jelas." in pesan


def test_an_earlier_refusal_is_outweighed_by_the_agreement() -> None:
    lama = suara(ObjekPersetujuan.RENCANA, date(2026, 1, 2), "plasma2", **TOLAK)
    assert kurang_laksanakan(*lama) == []


def test_of_two_votes_on_one_day_the_one_written_down_later_counts() -> None:
    assert kurang_laksanakan(*suara(ObjekPersetujuan.RENCANA, date(2026, 1, 16), "plasma2", **TOLAK))


def test_a_vote_for_an_older_rencana_is_void() -> None:
    kini = Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=HARI, versi_rencana=2)
    baru = suara(ObjekPersetujuan.RENCANA, HARI, "inti", "plasma1", versi_rencana=2)
    assert [giliran for giliran, _ in kurang_laksanakan(*baru, keadaan=kini)] == ["plasma2"]


def test_a_vote_on_something_else_does_not_agree_to_the_rencana() -> None:
    tanpa = tuple(p for p in persetujuan() if p.pihak != "plasma2")
    lain = suara(ObjekPersetujuan.ADDENDUM, HARI, "plasma2")
    kurang = langkah(siap(Pemicu.LAKSANAKAN, persetujuan=(*tanpa, *lain)), "laksanakan").kurang
    assert [k.kode for k in kurang] == ["rencana_disetujui"]


def test_one_pihak_cannot_vote_for_another() -> None:
    hanya_inti = tuple(p for p in persetujuan() if p.pihak in (None, "inti"))
    kurang = langkah(siap(Pemicu.LAKSANAKAN, persetujuan=hanya_inti), "laksanakan").kurang
    assert [k.giliran for k in kurang] == ["plasma1", "plasma2"]


def test_a_vote_cast_tomorrow_does_not_count_today() -> None:
    assert langkah(fakta(date(2026, 2, 1)), "laksanakan").boleh
    besok = tuple(replace(p, tanggal=date(2026, 2, 2)) for p in persetujuan())
    kurang = langkah(fakta(date(2026, 2, 1), persetujuan=besok), "laksanakan").kurang
    assert {k.kode for k in kurang} == {"rencana_disetujui"}


def test_the_address_of_the_penyetuju_may_be_written_in_capitals() -> None:
    setuju = suara_penyetuju(ObjekPersetujuan.PENJAJAKAN, HARI, penyetuju=HASAN.upper())
    assert langkah(siap(Pemicu.RENCANAKAN, persetujuan=(setuju,)), "rencanakan").boleh
    hasan = Orang(nama="Hasan Basri", surel=HASAN.upper())
    assert langkah(siap(Pemicu.RENCANAKAN, penyetuju=hasan), "rencanakan").boleh


def test_the_word_of_somebody_who_is_not_the_penyetuju_does_not_count() -> None:
    orang_lain = suara_penyetuju(ObjekPersetujuan.PENJAJAKAN, HARI, penyetuju="ratna@kantor.example")
    assert not langkah(siap(Pemicu.RENCANAKAN, persetujuan=(orang_lain,)), "rencanakan").boleh


def test_a_refused_feasibility_is_told_as_refused() -> None:
    menolak = suara_penyetuju(ObjekPersetujuan.PENJAJAKAN, HARI, **TOLAK)
    (kurang,) = langkah(siap(Pemicu.RENCANAKAN, persetujuan=(menolak,)), "rencanakan").kurang
    assert "Hasan Basri menolak uji kelayakan: Harga belum jelas." in ucapkan(kurang.pesan)


@pytest.mark.parametrize("hari", [date(2026, 8, 9), date(2026, 8, 10)])
def test_a_renewal_must_be_agreed_after_the_latest_evaluation(hari: date) -> None:
    setuju = suara(ObjekPersetujuan.PERPANJANGAN, hari, *SEMUA)
    kurang = langkah(siap(Pemicu.PERPANJANG, persetujuan=setuju), "perpanjang").kurang
    terlalu_dini = hari < date(2026, 8, 10)
    assert [k.giliran for k in kurang] == (list(SEMUA) if terlalu_dini else [])


def test_a_pihak_that_refuses_a_renewal_is_told_as_refusing() -> None:
    sah = siap(Pemicu.PERPANJANG).kemitraan.persetujuan
    menolak = suara(ObjekPersetujuan.PERPANJANGAN, date(2026, 9, 5), "plasma1", **TOLAK)
    (kurang,) = langkah(siap(Pemicu.PERPANJANG, persetujuan=(*sah, *menolak)), "perpanjang").kurang
    assert "Koperasi Tani Subur menolak perpanjangan." in ucapkan(kurang.pesan)


def test_a_withdrawn_word_stops_the_end() -> None:
    sah = siap(Pemicu.HENTIKAN).kemitraan.persetujuan
    batal = suara_penyetuju(ObjekPersetujuan.TERMINASI, date(2026, 9, 1), **TOLAK)
    kurang = langkah(siap(Pemicu.HENTIKAN, persetujuan=(*sah, batal)), "hentikan").kurang
    assert [k.kode for k in kurang] == ["persetujuan_terminasi"]
