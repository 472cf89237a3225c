"""Hostile texts in a dossier: they are shown letter by letter and do nothing."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kasus.jahat import JAHAT
from kasus.surel import baca, html, susun, teks
from pabrik.dasar import fakta, kemitraan

from lifecycle.delivery.surel.badan import ke_html, ke_teks
from lifecycle.delivery.surel.cetak import tanpa_markdown
from lifecycle.delivery.templat.templat import polos


def _bermusuhan(teks_jahat):
    pihak = kemitraan().pihak
    kontak = replace(pihak[0].kontak[0], nama=teks_jahat)
    return fakta(
        alasan=teks_jahat,
        judul=teks_jahat,
        masalah=teks_jahat,
        pihak=(replace(pihak[0], mitra=teks_jahat, kontak=(kontak,)), *pihak[1:]),
    )


@pytest.mark.parametrize("nama", JAHAT)
@pytest.mark.parametrize("peristiwa", ["undangan", "tahap_perencanaan"])
def test_a_hostile_text_is_shown_and_does_nothing(peristiwa, nama):
    fakta_jahat = _bermusuhan(JAHAT[nama])

    surel = next(s for s in susun(peristiwa, fakta_jahat) if s.pihak == "inti")
    ramah = next(s for s in susun(peristiwa, _bermusuhan("Aman")) if s.pihak == "inti")

    # The same tags and the same headers as a harmless title would give, and the text itself for all to see.
    assert _tanda(html(surel)) == _tanda(html(ramah))
    assert baca(surel).keys() == baca(ramah).keys()
    assert _rapat(JAHAT[nama]) in _rapat(unescape(re.sub(r"<[^>]*>", "", html(surel))))
    assert _rapat(JAHAT[nama]) in _rapat(teks(surel))
    assert _rapat(JAHAT[nama]) in _rapat(str(baca(surel)["Subject"]))


@pytest.mark.parametrize("nama", JAHAT)
def test_no_control_character_reaches_a_reader(nama):
    surel = susun("undangan", _bermusuhan(JAHAT[nama]))[0]

    for isi in (teks(surel), html(surel), surel.perihal):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", isi)
    assert "\n" not in surel.perihal


@given(st.text())
def test_any_text_is_read_back_as_it_was(asli):
    halaman = ke_html(f"Judul: {tanpa_markdown(asli)} akhir")

    assert unescape(re.sub(r"</?p>|\n$", "", halaman)).rstrip("\n") == f"Judul: {polos(asli)} akhir"


@given(st.text(alphabet=st.sampled_from("#-+*_=>|`~[]()!<>&\\ 1.a\n\t")))
def test_no_text_at_the_start_of_a_line_becomes_a_heading_or_a_list(asli):
    assert re.findall(r"<(\w+)", ke_html(tanpa_markdown(asli))) in ([], ["p"])
    assert ke_teks(tanpa_markdown(asli)).split() == polos(asli).split()


def _tanda(halaman):
    return re.findall(r"<[a-z/][^>\s]*", halaman)


def _rapat(isi):
    """Without the spaces that wrapping and collapsing move about."""
    return re.sub(r"\s+", "", polos(isi))
