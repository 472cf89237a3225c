"""Signatures and terms of a document against its own day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pabrik.addendum import berjalan, sesudah
from pabrik.catatan import dokumen

from lifecycle.domain.fakta import MasaBerlaku
from lifecycle.domain.gabung import CacatBerkas
from lifecycle.domain.kata import JenisDokumen

HARI = date(2026, 6, 1)


def pks(**isi: Any) -> dict[str, Any]:
    return {"dokumen": [{"jenis": JenisDokumen.PKS, "tanggal": HARI, **isi}]}


@pytest.mark.parametrize(
    ("isi", "letak", "sebut"),
    [
        (
            pks(ditandatangani={"inti": date(2026, 5, 31)}),
            ("ditandatangani", "inti"),
            "PT Sawit Makmur menandatangani pada 31 Mei 2026, sebelum PKS tanggal 1 Juni 2026 dibuat",
        ),
        (
            pks(ditandatangani={"inti": date(2026, 8, 2)}, berlaku={"sampai": date(2026, 8, 1)}),
            ("ditandatangani", "inti"),
            "sesudah PKS tanggal 1 Juni 2026 berakhir pada 1 Agustus 2026",
        ),
        (
            pks(berlaku={"sampai": date(2025, 6, 1)}),
            ("berlaku", "sampai"),
            "sudah berakhir pada 1 Juni 2025, sebelum dibuat",
        ),
    ],
    ids=["signed before", "signed after its end", "ended before"],
)
def test_days_that_cannot_be_are_refused(isi: dict[str, Any], letak: tuple[str, ...], sebut: str) -> None:
    with pytest.raises(CacatBerkas, match=sebut) as galat:
        sesudah(berjalan(), isi)
    assert [c.letak for c in galat.value.cacat] == [("dokumen", "pks 2026-06-01", *letak)]


def test_a_signature_of_the_first_or_the_last_day_is_one() -> None:
    isi = pks(
        ditandatangani={"inti": HARI, "plasma1": date(2026, 8, 1)}, berlaku={"sampai": date(2026, 8, 1)}
    )
    assert len(sesudah(berjalan(), isi).dokumen) == 3


def test_what_stood_so_before_lets_the_kemitraan_go_on() -> None:
    berita, mou = dokumen()
    aneh = berjalan(dokumen=(berita, replace(mou, berlaku=MasaBerlaku(sampai=date(2026, 1, 1)))))
    assert sesudah(aneh, {"sektor": "kopi"}).sektor == "kopi"
