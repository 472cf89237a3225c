"""The page itself: whole without a network, deaf to markup in a dossier, the same every time."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from kasus.laporan import halaman, terbaca
from kasus.laporan_kaya import ramai
from pabrik.dasar import fakta, ganti, kemitraan

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


def _bermusuhan_ramai(teks):
    """Everything that people write about their life together."""
    asal = ramai().kemitraan
    *lama, baru, mundur = asal.pihak
    return ramai(
        pihak=(*lama, replace(baru, mitra=teks), replace(mundur, mitra=teks, alasan_keluar=teks)),
        bantuan=tuple(replace(b, uraian=teks) for b in asal.bantuan),
        sengketa=tuple(
            replace(s, uraian=teks, penengah=teks, putusan=teks, alasan=teks) for s in asal.sengketa
        ),
        peringatan=tuple(replace(sp, nomor=teks) for sp in asal.peringatan),
        harapan=tuple(replace(h, uraian=teks) for h in asal.harapan),
        addendum=tuple(replace(a, perubahan=(teks,), alasan=teks) for a in asal.addendum),
        pembinaan=(teks,),
        kegiatan=tuple(replace(k, uraian=teks, pembinaan=teks) for k in asal.kegiatan),
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


@pytest.mark.parametrize("isi", [fakta(), ramai()], ids=["simple", "eventful"])
def test_the_page_is_well_formed(isi):
    assert _susunan(halaman(isi))[0][0] == "html"


@pytest.mark.parametrize(
    ("bermusuhan", "paling_sedikit"), [(_bermusuhan, 5), (_bermusuhan_ramai, 20)], ids=["plan", "life"]
)
def test_a_hostile_text_is_shown_and_does_nothing(bermusuhan, paling_sedikit):
    isi = halaman(bermusuhan(JAHAT))

    assert _susunan(isi) == _susunan(halaman(bermusuhan("Aman")))
    assert "\x1b" not in isi
    # Wherever it was written it is there to be read.
    assert terbaca(isi).count("alert(1)") > paling_sedikit
    assert "{{ 7 * 7 }}" in isi


@pytest.mark.parametrize("judul", ["Aman", JAHAT.replace("/", "")])
def test_the_page_needs_nothing_from_outside(judul):
    isi = halaman(_bermusuhan(judul))

    assert not re.search(r"https?:|//|url\(|@import|<script|<img|<link|<iframe", isi)
    assert all(tujuan.startswith("#") for tujuan in re.findall(r'(?:href|src)="([^"]*)"', isi))


def test_the_same_evaluation_gives_the_same_bytes():
    assert halaman() == halaman()


def test_people_read_decimal_commas_only():
    assert not re.search(r"\d\.\d\d(?!\d)", terbaca(halaman(ramai()).partition("<body>")[2]))


def test_the_page_is_made_for_narrow_screens_and_for_paper():
    isi = halaman()

    assert 'name="viewport"' in isi
    assert "@media (max-width: 640px)" in isi
    assert "size: A4" in isi
