"""Two spellings of one address are one person, in whatever script."""

import unicodedata

import pytest
from pabrik.dasar import ganti, kemitraan

from lifecycle.domain.fakta import Kontak
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.surel.alamat import kunci_surel, orang_sama, yang_ditahan
from lifecycle.dossier.surel import SurelTidakSah, baca_surel
from lifecycle.settings.setelan import baca_setelan

TERURAI = unicodedata.normalize("NFD", "Ünal@kantor.example")


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Ratna@Kantor.Example", " ratna@kantor.example"),
        (TERURAI, "ünal@kantor.example"),
        ("siti@MÜNCHEN.example", "siti@xn--mnchen-3ya.example"),
        ("用户@例子.example", "用户@xn--fsqu00a.example"),
        ("İnci@kantor.example", unicodedata.normalize("NFD", "İnci@KANTOR.example")),
    ],
)
def test_two_spellings_are_one_person(satu: str, lain: str) -> None:
    assert kunci_surel(satu) == kunci_surel(lain) == kunci_surel(kunci_surel(satu))
    assert orang_sama(satu, lain)


@pytest.mark.parametrize("lain", ["unal@kantor.example", "ünal@kantor2.example", "ünal+a@kantor.example", ""])
def test_another_address_is_another_person(lain: str) -> None:
    assert not orang_sama("ünal@kantor.example", lain)


@pytest.mark.parametrize("domain", ["ü" * 70, "-ü-", "ü..x", "xn--\u200d"])
def test_a_domain_that_no_server_can_have_is_kept_as_it_is(domain: str) -> None:
    assert kunci_surel(f"a@{domain}").startswith("a@")


@pytest.mark.parametrize(
    ("ditulis", "dibaca"),
    [
        (TERURAI, "Ünal@kantor.example"),
        ("siti@münchen.example", "siti@xn--mnchen-3ya.example"),
        ("用户@例子.Example", "用户@xn--fsqu00a.example"),
        ("Joko@SUBUR.example", "Joko@subur.example"),
    ],
)
def test_an_address_is_read_with_its_name_composed_and_its_domain_in_ascii(ditulis: str, dibaca: str) -> None:
    assert baca_surel(ditulis) == dibaca


@pytest.mark.parametrize(
    "ditulis",
    ["ünal", "ünal@", "@kantor.example", "ü nal@kantor.example", "ünal\u200b@kantor.example",
     "ü,b@c.example", "ü@kantor.example\nBcc: x@y.example", "ü\x00@kantor.example", "ü@[127.0.0.1]"],
)  # fmt: skip
def test_what_is_no_address_in_any_script_is_refused(ditulis: str) -> None:
    with pytest.raises(SurelTidakSah, match="bukan alamat surel"):
        baca_surel(ditulis)


def test_two_contacts_of_one_pihak_may_not_share_an_address_in_two_spellings() -> None:
    kontak = (
        Kontak(nama="A", surel="ünal@münchen.example"),
        Kontak(nama="B", surel="ÜNAL@xn--mnchen-3ya.example"),
    )
    (cacat,) = periksa_keutuhan(kemitraan(pihak=ganti(kemitraan().pihak, "plasma1", kontak=kontak)))
    assert "dipakai dua kontak" in cacat.pesan


def test_the_held_among_its_people_are_its_contacts_and_our_own() -> None:
    ditahan = {"joko@subur.example", "ratna@kantor.example", "asing@lain.example"}
    assert yang_ditahan(kemitraan(), ditahan) == ("joko@subur.example", "ratna@kantor.example")


def test_the_sender_may_have_an_address_in_another_script() -> None:
    setelan = baca_setelan({"KEMITRAAN_PENGIRIM": f"Kantor Ünal <{TERURAI}>"})
    assert setelan.pengirim == "Kantor Ünal <Ünal@kantor.example>"


@pytest.mark.parametrize(
    "teks", ["pantulan", "a+b@c.example", "ü@c.example", "a@b", "a@b.example\nx", f"{'a' * 32}@b.example"]
)
def test_a_place_for_bounces_that_cannot_carry_a_name_is_refused(teks: str) -> None:
    with pytest.raises(Exception, match="KEMITRAAN_PANTULAN"):
        baca_setelan({"KEMITRAAN_PANTULAN": teks})


def test_bounces_go_to_the_sender_unless_there_is_a_place_for_them() -> None:
    assert baca_setelan({}).pantulan is None
    alamat = "pantulan@kantor.example"
    assert baca_setelan({"KEMITRAAN_PANTULAN": alamat}).pantulan == alamat
