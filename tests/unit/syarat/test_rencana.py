"""The fine print of the plan's gates: what counts as filled in, promised, scheduled."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pabrik.catatan import persetujuan
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.rencana import indikator, komitmen
from pabrik.tahap import siap

from lifecycle.domain.fakta import Komunikasi, Masa
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import Arah, JenisKomitmen
from lifecycle.domain.mesin.langkah import langkah
from lifecycle.domain.pemicu import Pemicu


def kode(pemicu: Pemicu, **ubah: object) -> list[str]:
    return [k.kode for k in langkah(siap(pemicu, **ubah), pemicu).kurang]


def test_each_pihak_that_lacks_something_is_told_for_itself() -> None:
    tanpa = tuple(replace(p, kebutuhan=None) for p in pihak())
    kurang = langkah(siap(Pemicu.RENCANAKAN, pihak=tanpa), "rencanakan").kurang
    assert [k.giliran for k in kurang] == ["inti", "plasma1", "plasma2"]
    assert len({k.pesan for k in kurang}) == 3


def test_a_pihak_that_has_left_is_asked_for_nothing() -> None:
    pergi = ganti(pihak(), "plasma2", keluar=date(2026, 1, 1), kebutuhan=None, bagi_hasil=None)
    assert kode(Pemicu.RENCANAKAN, pihak=pergi) == []


def test_a_pihak_that_has_left_does_not_count_as_the_second_one() -> None:
    pergi = ganti(pihak()[:2], "plasma1", keluar=date(2026, 1, 1))
    assert kode(Pemicu.RENCANAKAN, pihak=pergi) == ["dua_pihak"]


def test_a_partnership_without_a_rupiah_passes() -> None:
    assert all(k.jenis is not JenisKomitmen.DANA for k in komitmen())
    assert kode(Pemicu.LAKSANAKAN) == []


def test_one_contribution_that_is_not_money_is_enough() -> None:
    uang = tuple(replace(k, jenis=JenisKomitmen.DANA) for k in komitmen()[:3])
    assert kode(Pemicu.LAKSANAKAN, komitmen=(*uang, komitmen()[3])) == []


def test_without_any_promise_each_pihak_is_asked_for_one_and_money_is_not_mentioned() -> None:
    assert kode(Pemicu.LAKSANAKAN, komitmen=()) == ["komitmen_tiap_pihak"] * 3


def test_shares_may_be_left_out_altogether() -> None:
    tanpa = tuple(replace(p, bagi_hasil=None) for p in pihak())
    assert kode(Pemicu.LAKSANAKAN, pihak=tanpa) == []


def test_shares_given_by_one_pihak_only_must_still_make_a_hundred() -> None:
    sebagian = tuple(replace(p, bagi_hasil=None) for p in pihak()[1:])
    assert kode(Pemicu.LAKSANAKAN, pihak=(pihak()[0], *sebagian)) == ["bagi_hasil_genap"]


def test_shares_in_fractions_make_a_hundred() -> None:
    sepertiga = (Decimal("33.33"), Decimal("33.33"), Decimal("33.34"))
    rata = tuple(replace(p, bagi_hasil=b) for p, b in zip(pihak(), sepertiga, strict=True))
    assert kode(Pemicu.LAKSANAKAN, pihak=rata) == []


def test_every_indicator_that_can_never_be_assessed_is_told() -> None:
    buta = tuple(
        replace(i, target=Decimal(0), awal=None, arah=Arah.NAIK) if i.jenis == "kuantitatif" else i
        for i in indikator()
    )
    kurang = langkah(siap(Pemicu.LAKSANAKAN, indikator=buta), "laksanakan").kurang
    assert [k.kode for k in kurang] == ["indikator_terukur"] * 3
    assert [next(i.kode for i in buta if i.kode in k.pesan) for k in kurang] == ["I1", "I2", "I3"]


@pytest.mark.parametrize(
    "rapat",
    [JadwalRapat(), JadwalRapat(pertama=date(2026, 3, 2)), JadwalRapat(setiap_bulan=1)],
    ids=["none", "once", "no start"],
)
def test_meetings_need_a_first_day_and_a_cadence(rapat: JadwalRapat) -> None:
    assert kode(Pemicu.LAKSANAKAN, komunikasi=Komunikasi(saluran=("surel",), rapat=rapat)) == ["irama_rapat"]


def test_a_topic_on_which_all_agree_and_no_topic_at_all_both_pass() -> None:
    assert kode(Pemicu.LAKSANAKAN, keselarasan=()) == []


def test_the_partnership_may_start_on_its_very_day() -> None:
    assert kode(Pemicu.LAKSANAKAN, masa=Masa(mulai=date(2026, 2, 2))) == []


def test_without_a_start_the_officer_is_asked_for_one() -> None:
    (kurang,) = langkah(siap(Pemicu.LAKSANAKAN, masa=Masa()), "laksanakan").kurang
    assert kurang.pesan == "Tanggal mulai kemitraan belum ada. Isi kunci masa: mulai."


def test_everything_missing_is_told_at_once() -> None:
    kosong = {"tujuan": (), "risiko": (), "kegiatan": (), "persetujuan": persetujuan()[:1]}
    assert kode(Pemicu.LAKSANAKAN, **kosong) == [
        "tujuan_bersama",
        *["aksi_tiap_pihak"] * 3,
        "risiko_terpetakan",
        *["rencana_disetujui"] * 3,
    ]
