"""Who hears of an event, by which contact and in which language."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.catatan import persetujuan, survei
from pabrik.dasar import fakta, ganti, nilai_sama
from pabrik.pihak import pihak
from pabrik.tahap import HARI_EVALUASI, keadaan, suara

from lifecycle.domain.fakta import Fakta, Kontak, Pihak
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.kata import Bahasa, JenisPihak, ObjekPersetujuan, Suara, Tahap, TingkatKontak
from lifecycle.domain.surel.kontak import Penerima, kontak_tingkat

OPERASIONAL, MANAJER, PIMPINAN = TingkatKontak


def kode(nama: str, satu: Fakta) -> list[str | None]:
    return [p.pihak for p in PENERIMA[nama](satu)]


def tentang(*sasaran: str, **ubah: Any) -> Fakta:
    """The facts, seen for a matter that concerns these pihak."""
    return replace(fakta(**ubah), sasaran=sasaran)


def berkontak(*tingkat: TingkatKontak) -> Pihak:
    kontak = tuple(Kontak(nama=t.value, surel=f"{i}@a.example", tingkat=t) for i, t in enumerate(tingkat))
    return replace(pihak()[0], kontak=kontak)


def test_every_active_pihak_hears_by_its_own_contact() -> None:
    assert PENERIMA["pihak"](fakta()) == (
        Penerima(nama="Dian Pratama", surel="dian@sawit.example", pihak="inti"),
        Penerima(nama="Joko Susilo", surel="joko@subur.example", pihak="plasma1"),
        Penerima(nama="Made Wirawan", surel="made@harapan.example", pihak="plasma2"),
    )


@pytest.mark.parametrize(
    ("tingkat", "urutan"),
    [
        ((PIMPINAN, MANAJER, OPERASIONAL, OPERASIONAL), 2),
        ((PIMPINAN, MANAJER), 1),
        ((PIMPINAN,), 0),
    ],
)
def test_operasional_is_written_to_before_manajer_before_pimpinan(
    tingkat: tuple[TingkatKontak, ...], urutan: int
) -> None:
    satu = berkontak(*tingkat)
    assert kontak_tingkat(satu, OPERASIONAL, pada=HARI_EVALUASI) == satu.kontak[urutan]


def test_a_pihak_without_contact_yields_nobody() -> None:
    assert kontak_tingkat(berkontak(), OPERASIONAL, pada=HARI_EVALUASI) is None
    assert kode("pihak", fakta(pihak=(berkontak(), *pihak()[1:]))) == ["plasma1", "plasma2"]


def test_who_left_and_who_has_not_joined_hear_nothing() -> None:
    pergi = ganti(pihak(), "inti", keluar=date(2026, 3, 1))
    menyusul = ganti(pergi, "plasma2", bergabung=date(2027, 1, 1))
    assert kode("pihak", fakta(pihak=menyusul)) == ["plasma1"]


def test_each_is_written_to_in_the_language_of_the_contact() -> None:
    inggris = (Kontak(nama="Ann", surel="ann@a.example", bahasa=Bahasa.EN),)
    penerima = PENERIMA["pihak"](fakta(pihak=ganti(pihak(), "plasma1", kontak=inggris)))
    assert [p.bahasa for p in penerima] == ["id", "en", "id"]


def test_our_own_people_are_reached_by_their_roles() -> None:
    assert PENERIMA["penanggung_jawab"](fakta()) == (
        Penerima(nama="Ratna Dewi", surel="ratna@kantor.example", bahasa=Bahasa.ID, pihak=None),
    )
    assert PENERIMA["penyetuju"](fakta()) == (
        Penerima(nama="Hasan Basri", surel="hasan@kantor.example", bahasa=Bahasa.ID, pihak=None),
    )


def test_only_those_who_have_not_answered_the_survey_are_asked() -> None:
    assert kode("belum_menjawab", fakta(survei=survei()[:2])) == ["plasma1", "plasma2"]
    assert kode("belum_menjawab", fakta()) == []


def test_an_answer_of_an_earlier_siklus_is_none() -> None:
    kini = keadaan(Tahap.EVALUASI, siklus=2, siklus_sejak=HARI_EVALUASI)
    baru = nilai_sama(4, tanggal=HARI_EVALUASI, penilai="plasma1", dinilai="inti")
    assert kode("belum_menjawab", fakta(keadaan=kini, survei=(*survei(), baru))) == ["inti", "plasma2"]


def test_only_those_who_have_not_voted_on_the_rencana_are_asked() -> None:
    menolak = suara(ObjekPersetujuan.RENCANA, date(2026, 1, 20), "plasma1", keputusan=Suara.TOLAK)
    satu = fakta(persetujuan=(*persetujuan()[:2], *menolak))
    assert kode("belum_setuju", satu) == ["plasma2"]


def test_a_new_version_of_the_rencana_is_put_to_everybody() -> None:
    kini = keadaan(Tahap.PERENCANAAN, versi_rencana=2)
    assert kode("belum_setuju", fakta(keadaan=kini)) == ["inti", "plasma1", "plasma2"]


@pytest.mark.parametrize("nama", ["bersangkutan", "manajer", "pimpinan"])
def test_only_the_pihak_that_the_matter_concerns_hear_of_it(nama: str) -> None:
    assert kode(nama, tentang("plasma1")) == ["plasma1"]
    assert kode(nama, tentang()) == []


def test_who_left_still_hears_of_what_concerns_it() -> None:
    pergi = ganti(pihak(), "plasma2", keluar=date(2026, 3, 1))
    assert kode("bersangkutan", tentang("plasma2", pihak=pergi)) == ["plasma2"]


def test_the_matter_of_a_pihak_is_told_to_its_own_contact() -> None:
    assert [p.surel for p in PENERIMA["bersangkutan"](tentang("inti"))] == ["dian@sawit.example"]
    assert [p.surel for p in PENERIMA["pimpinan"](tentang("inti"))] == ["sri@sawit.example"]


@pytest.mark.parametrize(
    ("tingkat", "manajer", "pimpinan"),
    [
        ((OPERASIONAL, MANAJER, PIMPINAN), MANAJER, PIMPINAN),
        ((OPERASIONAL, PIMPINAN), PIMPINAN, PIMPINAN),
        ((OPERASIONAL, MANAJER), MANAJER, MANAJER),
        ((OPERASIONAL,), OPERASIONAL, OPERASIONAL),
    ],
)
def test_a_missing_level_is_replaced_by_the_next_above_then_below(
    tingkat: tuple[TingkatKontak, ...], manajer: TingkatKontak, pimpinan: TingkatKontak
) -> None:
    satu = tentang("inti", pihak=(berkontak(*tingkat), *pihak()[1:]))
    assert [p.nama for p in PENERIMA["manajer"](satu)] == [manajer]
    assert [p.nama for p in PENERIMA["pimpinan"](satu)] == [pimpinan]


def test_nobody_is_above_an_individu() -> None:
    satu = tentang("inti", pihak=ganti(pihak(), "inti", jenis=JenisPihak.INDIVIDU))
    assert [PENERIMA[n](satu) for n in ("manajer", "di_atas_giliran")] == [(), ()]
    assert kode("bersangkutan", satu) == kode("pimpinan", satu) == ["inti"]
