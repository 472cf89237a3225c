"""The cage of templates: who edits them can neither reach out of it nor keep the program busy for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from lifecycle.delivery.galat import TemplatRusak
from lifecycle.delivery.templat.templat import baca_templat, isi_templat, polos, polos_html

NILAI = {
    "nomor": "KM-2026-0001",
    "visi": "maju " * 2000,
    "tanggal": date(2026, 1, 31),
    "penerima": {"nama": "Dian"},
    "tugas": [{"judul": f"Tugas {n}"} for n in range(500)],
}
TIDAK_DIIZINKAN = "bagian ini meminta sesuatu yang tidak diizinkan dalam templat"
TIDAK_ADA = "tidak ada."
TERLALU_PANJANG = "isinya menjadi terlalu panjang"
BERSARANG = "terlalu banyak bagian yang bersarang"


@contextmanager
def dalam(detik: float) -> Iterator[None]:
    """Fail what takes longer."""

    def habis(nomor: int, bingkai: FrameType | None) -> None:
        raise AssertionError(f"belum selesai dalam {detik} detik")

    lama = signal.signal(signal.SIGALRM, habis)
    signal.setitimer(signal.ITIMER_REAL, detik)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, lama)


def isi(sumber: str, *, html: bool = False) -> str:
    return isi_templat(
        sumber, NILAI, berkas=Path("coba.md"), bahasa="id", tulis=polos_html if html else polos, html=html
    )


@pytest.mark.parametrize(
    ("sumber", "sebab"),
    [
        # Out of the values, into Python.
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", TIDAK_DIIZINKAN),
        ("{{ nomor.__class__ }}", TIDAK_DIIZINKAN),
        ("{{ nomor['__class__'] }}", TIDAK_DIIZINKAN),
        ("{{ penerima.nama.__init__.__globals__ }}", TIDAK_DIIZINKAN),
        ("{{ '{0.__class__}'.format(nomor) }}", TIDAK_DIIZINKAN),
        ("{{ '{0.__class__}' | format(nomor) }}", 'saringan "format" tidak ada'),
        ("{{ nomor | attr('__class__') }}", 'saringan "attr" tidak ada'),
        ("{{ tugas | map(attribute='__class__') }}", 'saringan "map" tidak ada'),
        ("{{ penerima.update({'nama': 'x'}) }}", TIDAK_DIIZINKAN),
        ("{{ tugas.clear() }}", TIDAK_DIIZINKAN),
        ("{{ nomor.replace('K', nomor) }}", TIDAK_DIIZINKAN),
        # The engine's own helpers.
        ("{{ cycler }}", TIDAK_ADA),
        ("{{ joiner }}", TIDAK_ADA),
        ("{{ namespace }}", TIDAK_ADA),
        ("{{ lipsum }}", TIDAK_ADA),
        ("{{ self }}", TIDAK_DIIZINKAN),
        ("{{ _sisa }}", TIDAK_DIIZINKAN),
        ("{{ cycler('a').__init__.__globals__ }}", TIDAK_DIIZINKAN),
        ("{{ lipsum(n=9999999) }}", TIDAK_DIIZINKAN),
        ("{{ _sisa.__class__ }}", TIDAK_DIIZINKAN),
        # Other files.
        ("{% include '/etc/passwd' %}", TIDAK_DIIZINKAN),
        ("{% import '_kaki.md' as kaki %}", TIDAK_DIIZINKAN),
        ("{% from '_kaki.md' import x %}", TIDAK_DIIZINKAN),
        ("{% extends '_kerangka.html' %}", TIDAK_DIIZINKAN),
        ("{% block isi %}{% endblock %}", TIDAK_DIIZINKAN),
        # Endless work, endless text.
        ("{% for i in range(10**9) %}x{% endfor %}", TIDAK_DIIZINKAN),
        ("{{ 9**9**9**9 }}", TIDAK_DIIZINKAN),
        ("{{ 'x' * 10000000000 }}", TIDAK_DIIZINKAN),
        ("{{ '%9999999999d' % 1 }}", TIDAK_DIIZINKAN),
        ("{{ 'x' | center(9999999999) }}", 'saringan "center" tidak ada'),
        ("{% set a = visi ~ visi %}{{ a }}", TIDAK_DIIZINKAN),
        ("{% with a = visi ~ visi %}{{ a }}{% endwith %}", TIDAK_DIIZINKAN),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", TIDAK_DIIZINKAN),
        ("{% for t in tugas recursive %}{{ loop(tugas) }}{% endfor %}", TIDAK_DIIZINKAN),
        ("{% filter upper %}x{% endfilter %}", TIDAK_DIIZINKAN),
        ("{% for a in visi %}{% for b in visi %}{% endfor %}{% endfor %}", TERLALU_PANJANG),
        ("{% for a in tugas %}{% for b in tugas %}{{ visi }}{% endfor %}{% endfor %}", TERLALU_PANJANG),
        ("{{ " + "(" * 5000 + "nomor" + ")" * 5000 + " }}", BERSARANG),
        ("{{ " + "not " * 50_000 + "nomor }}", BERSARANG),
        ("{% if nomor %}" * 300 + "x" + "{% endif %}" * 300, BERSARANG),
        ("{% for a in tugas %}" * 30 + "x" + "{% endfor %}" * 30, BERSARANG),
        ("{{ '1e999999999' | jumlah }}", "tidak dapat dibaca"),
        ("{{ '1e999999999' | angka }}", "tidak dapat dibaca"),
        ("{{ '1e999999999' | persen }}", "tidak dapat dibaca"),
    ],
)
def test_what_leaves_the_cage_is_refused_in_a_sentence_at_once(sumber: str, sebab: str) -> None:
    with dalam(5), pytest.raises(TemplatRusak) as galat:
        isi(sumber)

    assert str(galat.value).startswith("Templat coba.md, bahasa id")
    assert sebab in str(galat.value)


@pytest.mark.parametrize(
    "sumber",
    [
        "{{ penerima.nama | safe }}",
        "{{ penerima.nama | escape }}",
        "{{ penerima.nama | urlize }}",
        "{{ penerima | xmlattr }}",
        "{% autoescape false %}{{ penerima.nama }}{% endautoescape %}",
    ],
)
def test_a_letterhead_cannot_turn_values_into_html(sumber: str) -> None:
    with pytest.raises(TemplatRusak):
        isi(sumber, html=True)


@pytest.mark.parametrize(
    ("sumber", "hasil"),
    [
        ("{{ nomor }}", "KM-2026-0001"),
        ("{% if tugas and nomor == 'KM-2026-0001' %}ya{% else %}tidak{% endif %}", "ya"),
        ("{% for t in tugas[:2] %}{{ loop.index }}. {{ t.judul }};{% endfor %}", "1. Tugas 0;2. Tugas 1;"),
        ("{% for k, v in penerima.items() %}{{ k }}={{ v }}{% endfor %}", "nama=Dian"),
        ("{{ nomor" + " | rangkai" * 50 + " }}", "KM-2026-0001"),
        ("{{ nomor | lower }} {{ tugas | length }}", "km-2026-0001 500"),
        ("{{ 'ya' if nomor in ('a', 'b') else nomor ~ '!' }}", "KM-2026-0001!"),
        ("{{ tanggal | tanggal }}", "31 Januari 2026"),
    ],
)
def test_what_letters_need_is_there(sumber: str, hasil: str) -> None:
    assert isi(sumber) == hasil


def test_one_text_does_not_use_up_the_turns_of_the_next() -> None:
    sumber = "{% for a in tugas %}{% for b in tugas[:150] %}{% endfor %}{% endfor %}"

    assert [isi(sumber), isi(sumber)] == ["", ""]


def test_a_file_that_cannot_be_a_template_is_refused(tmp_path: Path) -> None:
    besar, folder = tmp_path / "besar.md", tmp_path / "folder.md"
    besar.write_bytes(b"x" * 200_001)
    folder.mkdir()

    with pytest.raises(TemplatRusak, match="terlalu besar"):
        baca_templat(besar)
    with pytest.raises(TemplatRusak, match="tidak dapat dibuka"):
        baca_templat(folder)
