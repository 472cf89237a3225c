"""Documents among themselves: which stands above which."""

from dataclasses import replace

import pytest
from pabrik.cacat import satu_cacat
from pabrik.catatan import dokumen
from pabrik.dasar import kemitraan

from lifecycle.domain.keutuhan.semua import periksa_keutuhan

BERITA, MOU = dokumen()


def test_a_document_may_stand_under_another_by_its_kode() -> None:
    bertingkat = (replace(BERITA, kode="B", induk="M"), replace(MOU, kode="M"))
    assert periksa_keutuhan(kemitraan(dokumen=bertingkat)) == ()


@pytest.mark.parametrize("dikenal", ["M", None], ids=["another", "none"])
def test_a_document_above_that_is_not_there_is_refused(dikenal: str | None) -> None:
    tempat, pesan = satu_cacat(dokumen=(replace(BERITA, kode="B", induk="X"), replace(MOU, kode=dikenal)))
    assert tempat.endswith(".induk")
    assert pesan.startswith('dokumen "X" tidak ada dalam kemitraan ini.')


def test_no_document_stands_above_itself() -> None:
    tempat, pesan = satu_cacat(dokumen=(replace(BERITA, kode="B", induk="B"), MOU))
    assert (tempat.endswith(".induk"), pesan.split(".")[0]) == (
        True,
        "dokumen B menjadi induk dirinya sendiri",
    )


def test_nor_do_two_stand_above_each_other() -> None:
    melingkar = (replace(BERITA, kode="B", induk="M"), replace(MOU, kode="M", induk="B"))
    cacat = periksa_keutuhan(kemitraan(dokumen=melingkar))
    assert [c.letak[-1] for c in cacat] == ["induk", "induk"]


def test_the_number_of_originals_has_bounds() -> None:
    assert satu_cacat(dokumen=(replace(BERITA, rangkap=0), MOU))[1] == "harus 1 sampai 99, bukan 0."
