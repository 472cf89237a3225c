"""Open letters of warning stand in the report, beside the promise that they are about."""

from dataclasses import replace
from datetime import date

from kasus.laporan import bagian, halaman
from pabrik.dasar import fakta

from lifecycle.domain.fakta import Peringatan

SP = Peringatan(komitmen="K4", tingkat=1, tanggal=date(2026, 7, 28), nomor="001")


def _komitmen(*peringatan: Peringatan) -> str:
    return bagian(halaman(fakta(peringatan=peringatan)), "Komitmen")


def test_open_letters_are_named_and_withdrawn_ones_are_not():
    kedua = replace(SP, tingkat=2, tanggal=date(2026, 8, 10))

    assert "SP I sejak 28 Juli 2026, SP II sejak 10 Agustus 2026" in _komitmen(SP, kedua)
    assert "SP I" not in _komitmen(replace(SP, dicabut=date(2026, 8, 1)))
