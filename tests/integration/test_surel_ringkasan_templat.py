"""The template of digests: an office may write its own, a slip is found, a dossier writes nothing into it."""

from dataclasses import replace
from pathlib import Path

import pytest
from kantor import Kantor, buka_kantor
from kasus.beberapa_kabar import INGAT, berjalan, kirim, lain, surat_keluar
from kasus.surel import TEMPLAT_SUREL, badan

from lifecycle.delivery.surel.periksa import periksa_templat


def test_a_dossier_cannot_make_headings_or_links_in_a_digest(kantor: Kantor) -> None:
    jahat = "# Judul palsu [klik](https://jahat.example) <b>x</b>\r\nBcc: a@b.example"
    komitmen = tuple(replace(k, uraian=jahat) for k in berjalan().komitmen)
    kantor.berdiri(berjalan(komitmen=komitmen, judul="**Tebal** [x](https://jahat.example)"))
    kantor.berdiri(lain(komitmen=komitmen[:1]))
    kantor.pengingat(INGAT)
    kirim(kantor)

    (surat,) = surat_keluar(kantor)
    html = badan(surat, "html")

    assert "Bcc" not in surat
    assert 'href="https://jahat.example' not in html
    assert "<b>" not in html
    assert html.count("</h1>") == 2


def test_the_office_may_write_its_own_digest(url_basis_data: str, tmp_path: Path) -> None:
    folder = tmp_path / "templat"
    folder.mkdir()
    (folder / "_ringkasan.md").write_text(
        "=== id\nPerihal: Ada {{ jumlah }} kabar\n\n{% for k in kemitraan %}{{ k.nomor }}{% endfor %}\n"
        "=== en\nPerihal: {{ jumlah }} notes\n\nHello\n"
    )
    assert periksa_templat([folder, TEMPLAT_SUREL]) == ()
    kantor = buka_kantor(url_basis_data, tmp_path / "data", templat=folder)
    kantor.berdiri(berjalan())
    kantor.pengingat(INGAT)
    kirim(kantor)

    assert surat_keluar(kantor)[0]["Subject"] == "Ada 3 kabar"


@pytest.mark.parametrize(
    ("isi", "bagian"),
    [
        ("=== id\nPerihal: {{ jumlh }}\n\nx\n=== en\nPerihal: x\n\nx\n", 'bahasa id, baris 2: nilai "jumlh"'),
        ("=== id\nPerihal: x\n\nx\n", 'tidak ada bagian "=== en"'),
        ("=== id\nPerihal: {{ '' }}\n\nx\n=== en\nPerihal: x\n\nx\n", "bahasa id: perihalnya kosong"),
        (
            "=== id\nPerihal: x\n\nx\n=== en\nPerihal: x\n\n{% if not jumlah %}{{ entah }}{% endif %}\n",
            'bahasa en: nilai "entah" tidak ada',
        ),
    ],
)
def test_a_broken_digest_is_found_before_it_is_needed(tmp_path: Path, isi: str, bagian: str) -> None:
    (tmp_path / "_ringkasan.md").write_text(isi)

    (keluhan,) = periksa_templat([tmp_path, TEMPLAT_SUREL])

    assert "_ringkasan.md" in keluhan
    assert bagian in keluhan
