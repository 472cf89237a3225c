"""The letterhead on a mail: the office's name, its address, its logo, in both bodies and both languages."""

import base64
import re
from dataclasses import replace

import pytest
from gambar_kecil import gif, jpeg, png
from kasus.surel import baca, html, susun, teks, untuk
from pabrik.dasar import fakta, kemitraan

from lifecycle.domain.kantor.kop import KopKantor
from lifecycle.domain.kata import Bahasa

DIAN = "dian@sawit.example"
KOP = KopKantor(nama="Dinas Koperasi", alamat=("Jalan Merdeka 12", "Sekayu 30711"), logo=png(440, 160))


def undangan(**kop):
    return untuk(susun("undangan", kepala=replace(KOP, **kop)), DIAN)


def jenis(pesan):
    return [bagian.get_content_type() for bagian in pesan.walk()]


def test_the_office_is_called_as_it_is_set_and_writes_from_its_own_address():
    surel = undangan()

    assert "Dinas Koperasi</" in html(surel) or "Dinas Koperasi<span" in html(surel)
    assert str(baca(surel)["From"]) == "Kantor Kemitraan <kemitraan@kantor.example>"


def test_the_address_stands_below_in_both_bodies():
    surel = undangan()

    assert "Dinas Koperasi\nJalan Merdeka 12\nSekayu 30711\n" in teks(surel)
    assert re.search(r"Jalan Merdeka 12<br\s*/?>\s*Sekayu 30711", html(surel))


def test_an_office_without_a_postal_address_has_no_empty_lines_below():
    assert teks(undangan(alamat=())).endswith("ratna@kantor.example.\n")


def test_the_english_footer_has_the_address_as_well():
    pihak = kemitraan().pihak
    dian = replace(pihak[0].kontak[0], bahasa=Bahasa.EN)
    isi = fakta(pihak=(replace(pihak[0], kontak=(dian,)), *pihak[1:]))

    bawah = teks(untuk(susun("undangan", isi, kepala=KOP), DIAN)).partition("\n-- \n")[2]

    assert bawah.startswith("This message was sent automatically")
    assert bawah.endswith("Dinas Koperasi\nJalan Merdeka 12\nSekayu 30711\n")


@pytest.mark.parametrize(("buat", "macam"), [(png, "png"), (gif, "gif"), (jpeg, "jpeg")])
def test_the_logo_travels_inside_the_page(buat, macam):
    surel = undangan(logo=buat(440, 160))
    pesan = baca(surel)

    assert jenis(pesan) == [
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        f"image/{macam}",
    ]
    gambar = list(pesan.walk())[-1]
    assert gambar["Content-ID"] == "<logo@kemitraan>"
    assert gambar.get_content_disposition() == "inline"
    assert gambar.get_content() == buat(440, 160)
    # Its room is kept and its name stands there when it is not shown.
    (tanda,) = re.findall(r"<img [^>]*>", html(surel))
    assert all(sifat in tanda for sifat in ('src="cid:logo@kemitraan"', 'width="154"', 'height="56"'))
    assert 'alt="Logo"' in tanda


def test_without_a_logo_there_is_no_picture():
    surel = undangan(logo=None)

    assert "<img" not in html(surel)
    assert jenis(baca(surel)) == ["multipart/alternative", "text/plain", "text/html"]
    assert surel.lampiran == {}


def test_a_page_of_the_users_own_may_do_without_the_logo(tmp_path):
    (tmp_path / "_kerangka.html").write_text("<html><body>{{ isi }}{{ kaki }}</body></html>")

    surel = susun("undangan", folder=tmp_path, kepala=KOP)[0]

    assert "image/png" not in jenis(baca(surel))


def test_the_logo_is_kept_apart_from_the_mails_that_carry_it():
    satu, dua, *_ = susun("undangan", kepala=KOP)

    assert satu.lampiran == dua.lampiran
    ((sidik, isi),) = satu.lampiran.items()
    assert base64.b64decode(isi) == KOP.logo
    assert max(map(len, isi.split(b"\r\n"))) <= 76
    assert satu.isi.count(b"\r\n@@lampiran " + sidik.encode() + b"@@\r\n") == 1
    assert isi not in satu.isi


def test_the_same_letter_is_the_same_bytes_with_all_that_goes_with_it():
    satu, dua = (untuk(susun("undangan_rapat", kepala=KOP), DIAN) for _ in range(2))

    assert (satu.isi, satu.lampiran) == (dua.isi, dua.lampiran)
    batas = re.findall(rb'boundary="([^"]*)"', satu.isi)
    assert len(set(batas)) == 3
    assert not any(a != b and a.startswith(b) for a in batas for b in batas)


@pytest.mark.parametrize(
    "jahat",
    [
        "<script>alert(1)</script><img src=x>",
        "Kantor\r\nBcc: korban@contoh.example",
        "[klik](https://jahat.example) **tebal** # judul",
        "{{ 7 * 7 }}{% for x in [1] %}",
        '" onload="alert(1)',
    ],
)
def test_a_hostile_setting_is_shown_and_does_nothing(jahat):
    surel, ramah = undangan(nama=jahat, alamat=(jahat,)), undangan(nama="Aman", alamat=("Aman",))

    assert baca(surel).keys() == baca(ramah).keys()
    assert re.findall(r"<[a-z/][^>\s]*", html(surel)) == re.findall(r"<[a-z/][^>\s]*", html(ramah))
    assert " ".join(jahat.split()) in " ".join(teks(surel).split())
