"""Both bodies from one Markdown source."""

import pytest

from lifecycle.delivery.surel.badan import LEBAR, ke_html, ke_teks


@pytest.mark.parametrize(
    ("markdown", "teks"),
    [
        ("# Judul\n\nIsi **tebal** dan `kode`.", "Judul\n=====\n\nIsi tebal dan kode.\n"),
        ("- satu\n- dua", "- satu\n- dua\n"),
        ("3. tiga\n4. empat", "3. tiga\n4. empat\n"),
        ("> kutipan\n>\n> lagi", "> kutipan\n>\n> lagi\n"),
        ("| a | bb |\n|---|---|\n| ccc | d |", "a    bb\nccc  d\n"),
        ("Salam,\nRatna", "Salam,\nRatna\n"),
        ("[kantor](https://kantor.example)", "kantor (https://kantor.example)\n"),
        ("<https://kantor.example>", "https://kantor.example\n"),
        ("a\n\n---\n\nb", f"a\n\n{'-' * LEBAR}\n\nb\n"),
        ("```\nkode  apa adanya\n```", "kode  apa adanya\n"),
    ],
)
def test_the_plain_body_reads_without_marks(markdown, teks):
    assert ke_teks(markdown) == teks


def test_long_lines_are_wrapped_and_list_items_stay_aligned():
    baris = ke_teks("- " + "kata " * 40).splitlines()

    assert max(map(len, baris)) <= LEBAR
    assert baris[0].startswith("- kata")
    assert all(b.startswith("  kata") for b in baris[1:])


def test_a_line_that_the_author_ended_stays_ended():
    assert "Salam,<br />\nRatna" in ke_html("Salam,\nRatna")


def test_markup_and_images_typed_into_a_template_stay_text():
    halaman = ke_html("<b>x</b> ![y](https://gambar.example/y.png)")

    assert "&lt;b&gt;x&lt;/b&gt;" in halaman
    assert "<img" not in halaman
