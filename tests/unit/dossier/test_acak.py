"""Whatever is handed in, nothing but a sentence comes out."""

from datetime import date

from berkas_kecil import KECIL, bersih
from hypothesis import given, settings
from hypothesis import strategies as st

from lifecycle.domain.gabung import gabung_utuh
from lifecycle.domain.galat import KemitraanError
from lifecycle.dossier.argumen import JENIS_CATATAN, isian_dari_kata
from lifecycle.dossier.berkas import baca_berkas

PADA = date(2026, 5, 1)
POTONGAN = [
    "&a ", "*a", "!!x ", "- ", ": ", "{", "}", "[", "]", '"', "'", "\t", "\n", "~", "|\n", "\\", "#", "---\n",
    "é", "\x1b", "\u2028", "9" * 30,
]  # fmt: skip
PASANGAN = st.from_regex(r"(tanggal|nilai|hadir|penyetuju|kode)=.*")
BERTITIK = st.from_regex(
    r"(manfaat|kontak|berlaku|pernyataan|ditandatangani|diberitahu|rapat)(\.[a-z@.]*)*=.+"
)


def telan(teks: str | bytes) -> None:
    """Read, merge and check; a refusal must be one that an officer can read."""
    try:
        isian = baca_berkas(teks, nama="berkas.yaml")
        _, cacat = gabung_utuh(None, isian.isi, nomor="KM-2026-0001", pada=PADA)
        if cacat or isian.bercacat:
            raise isian.terangkan(cacat)
    except KemitraanError as galat:
        assert galat.kalimat
        assert all(kalimat.isprintable() for kalimat in galat.kalimat)


@settings(deadline=None)
@given(st.text() | st.binary())
def test_any_text_is_read_or_refused(teks: str | bytes) -> None:
    telan(teks)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(KECIL)), st.integers(0, 40), st.sampled_from(POTONGAN) | st.text(max_size=5))
def test_any_mutation_of_a_good_dossier_is_read_or_refused(awal: int, buang: int, sisipan: str) -> None:
    telan(KECIL[:awal] + sisipan + KECIL[awal + buang :])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(set(KECIL.split()))), st.sampled_from(sorted(set(KECIL.split()))))
def test_any_word_in_the_place_of_another_is_read_or_refused(lama: str, baru: str) -> None:
    telan(KECIL.replace(lama, baru))


def test_a_kode_that_no_terminal_can_show_is_not_suggested_as_it_is() -> None:
    telan(KECIL.replace("kode: tani", "kode: \U00018cd6tani"))


@settings(deadline=None)
@given(st.sampled_from(JENIS_CATATAN), st.lists(st.text() | PASANGAN | BERTITIK))
def test_any_words_are_read_or_refused(jenis: str, kata: list[str]) -> None:
    try:
        bersih(isian_dari_kata(jenis, kata, hari=date(2026, 7, 25)))
    except KemitraanError as galat:
        assert all(kalimat.isprintable() for kalimat in galat.kalimat)


def test_small_dossier_itself_is_sound() -> None:
    isian = baca_berkas(KECIL, nama="berkas.yaml")
    _, cacat = gabung_utuh(None, isian.isi, nomor="KM-2026-0001", pada=PADA)
    assert (cacat, isian.bercacat) == ((), False)
