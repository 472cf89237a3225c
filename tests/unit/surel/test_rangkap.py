"""One person, several roles: one mail, in one language, with all that concerns him."""

from dataclasses import replace
from datetime import date

import pytest
from kasus.surel import baca, susun, teks, untuk
from pabrik.dasar import fakta, kemitraan

from lifecycle.domain.fakta import Kontak, Orang, Tugas
from lifecycle.domain.kata import Bahasa, Tahap

JOKO = "joko@subur.example"


def rangkap(*bahasa: Bahasa, surel: str = "Joko@subur.example"):
    """Joko speaks for plasma1 and for plasma2, in these languages."""
    inti, plasma1, plasma2 = kemitraan().pihak
    satu, dua = (
        Kontak(nama="Joko Susilo", surel=s, tingkat=plasma1.kontak[0].tingkat, bahasa=b)
        for s, b in zip((JOKO, surel), bahasa, strict=True)
    )
    return inti, replace(plasma1, kontak=(satu,)), replace(plasma2, kontak=(dua,))


def tugas(judul: str, giliran: str) -> Tugas:
    return Tugas(
        kunci=f"{judul}:{giliran}",
        judul=judul,
        giliran=giliran,
        tahap=Tahap.PERENCANAAN,
        tenggat=date(2026, 9, 1),
    )


@pytest.mark.parametrize(
    ("bahasa", "kata"),
    [
        ((Bahasa.EN, Bahasa.ID), "Dear Joko Susilo"),
        ((Bahasa.ID, Bahasa.EN), "Yth. Bapak/Ibu Joko Susilo"),
    ],
)
def test_of_two_languages_for_one_address_the_first_role_decides(bahasa, kata):
    surel = untuk(susun("undangan", fakta(pihak=rangkap(*bahasa))), JOKO)

    assert kata in teks(surel)
    assert (surel.bahasa, baca(surel)["Content-Language"]) == (bahasa[0], bahasa[0])


def test_the_role_that_the_mail_is_for_decides_not_the_other_one():
    # Only plasma2 is still asked, so Joko is written to in the language in which he speaks for it.
    tinggal = tuple(s for s in kemitraan().survei if s.penilai != "plasma2")

    surel = susun("survei_dibuka", fakta(pihak=rangkap(Bahasa.ID, Bahasa.EN), survei=tinggal))

    assert [(s.kepada, s.bahasa, s.pihak) for s in surel] == [("Joko@subur.example", "en", "plasma2")]


def test_who_speaks_for_two_pihak_hears_once_and_sees_the_tasks_of_both():
    semua = (
        tugas("Setujui rencana", "plasma1"),
        tugas("Setujui rencana", "plasma2"),
        tugas("Setujui rencana", "inti"),
    )

    surel = susun("tahap_perencanaan", fakta(pihak=rangkap(Bahasa.ID, Bahasa.ID), tugas=semua))

    joko, dian = (teks(untuk(surel, s)) for s in (JOKO, "dian@sawit.example"))
    assert "Koperasi Tani Subur, Kelompok Tani Harapan" in joko
    assert joko.count("- Setujui rencana") == 2
    assert "- Setujui rencana (Koperasi Tani Subur) (tenggat 1 September 2026)" in joko
    assert "- Setujui rencana (Kelompok Tani Harapan) (tenggat 1 September 2026)" in joko
    # Who speaks for one needs no name beside it.
    assert "- Setujui rencana (tenggat 1 September 2026)" in dian


def test_each_matter_is_told_to_him_for_the_pihak_that_it_concerns():
    pihak = rangkap(Bahasa.ID, Bahasa.ID)

    def kabar(kode):
        isi = replace(fakta(pihak=pihak), sasaran=(kode,))
        return susun("pengingat_komitmen", isi, kunci=f"KM-2026-0001/janji:{kode}")

    (satu,), (dua,) = kabar("plasma1"), kabar("plasma2")

    assert (satu.pihak, dua.pihak) == ("plasma1", "plasma2")
    assert satu.kunci != dua.kunci
    assert "Koperasi Tani Subur" in teks(satu)
    assert "Koperasi Tani Subur" not in teks(dua).partition("Dalam kemitraan")[0]


def test_a_matter_of_both_is_told_to_him_once():
    isi = replace(fakta(pihak=rangkap(Bahasa.ID, Bahasa.ID)), sasaran=("plasma1", "plasma2"))

    (surel,) = susun("pemberitahuan_terminasi", isi)

    assert "Koperasi Tani Subur, Kelompok Tani Harapan" in teks(surel)


def test_a_petugas_who_is_also_a_contact_hears_once_with_all_his_tasks():
    pj = Orang(nama="Joko Susilo", surel="JOKO@subur.example")
    semua = (tugas("Setujui rencana", "plasma1"), tugas("Susun rencana", pj.surel))

    surel = susun("tahap_perencanaan", fakta(penanggung_jawab=pj, tugas=semua))

    assert sorted(s.kepada for s in surel) == ["dian@sawit.example", JOKO, "made@harapan.example"]
    joko = teks(untuk(surel, JOKO))
    assert "Koperasi Tani Subur" in joko
    assert "- Setujui rencana (tenggat" in joko
    assert "- Susun rencana (tenggat" in joko
