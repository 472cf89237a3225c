"""The page itself: whole without a network, deaf to markup in a dossier, the same every time."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from kasus_laporan import halaman, terbaca
from pabrik import fakta, ganti, kemitraan

JAHAT = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}\x1b[31m'
# Elements that HTML never closes.
TUNGGAL = {"meta", "br", "line"}


def _bermusuhan(teks):
    inti, *lain = kemitraan().pihak
    buruk = replace(
        inti, mitra=teks, peran=teks, manfaat=(replace(inti.manfaat[0], harapan=teks, terwujud=teks),)
    )
    return fakta(
        judul=teks,
        pihak=(buruk, *lain),
        komitmen=ganti(kemitraan().komitmen, "K1", uraian=teks, satuan=teks),
        indikator=ganti(kemitraan().indikator, "I1", nama=teks),
        capaian=tuple(replace(c, bukti=teks, komentar=teks) for c in kemitraan().capaian),
        survei=tuple(replace(s, responden=teks) for s in kemitraan().survei),
    )


class _Susunan(HTMLParser):
    """The open elements; anything closed out of turn fails the test."""

    def __init__(self):
        super().__init__()
        self.terbuka = []
        self.tanda = []

    def handle_starttag(self, tag, attrs):
        self.tanda.append((tag, tuple(nama for nama, _ in attrs)))
        if tag not in TUNGGAL:
            self.terbuka.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tanda.append((tag, tuple(nama for nama, _ in attrs)))

    def handle_endtag(self, tag):
        assert self.terbuka.pop() == tag


def _susunan(isi):
    susunan = _Susunan()
    susunan.feed(isi)
    assert susunan.terbuka == []
    return susunan.tanda


def test_the_page_is_well_formed():
    assert _susunan(halaman())[0][0] == "html"


def test_a_hostile_text_is_shown_and_does_nothing():
    isi = halaman(_bermusuhan(JAHAT))

    assert _susunan(isi) == _susunan(halaman(_bermusuhan("Aman")))
    assert "\x1b" not in isi
    # The title, the pihak, its benefit, the commitment, the indicator: each is there to be read.
    assert terbaca(isi).count("alert(1)") > 5
    assert "{{ 7 * 7 }}" in isi


@pytest.mark.parametrize("judul", ["Aman", JAHAT.replace("/", "")])
def test_the_page_needs_nothing_from_outside(judul):
    isi = halaman(_bermusuhan(judul))

    assert not re.search(r"https?:|//|url\(|@import|<script|<img|<link|<iframe", isi)
    assert all(tujuan.startswith("#") for tujuan in re.findall(r'(?:href|src)="([^"]*)"', isi))


def test_the_same_evaluation_gives_the_same_bytes():
    assert halaman() == halaman()


def test_people_read_decimal_commas_only():
    assert not re.search(r"\d\.\d\d(?!\d)", terbaca(halaman().partition("<body>")[2]))


def test_the_page_is_made_for_narrow_screens_and_for_paper():
    isi = halaman()

    assert 'name="viewport"' in isi
    assert "@media (max-width: 640px)" in isi
    assert "size: A4" in isi
