"""The name under which somebody acts is a mail address and nothing else."""

import pytest

from lifecycle.domain.wewenang.nama import NamaTidakSah, nama_pelaku


def test_an_address_is_taken_as_it_is_written() -> None:
    assert nama_pelaku(" Ratna@kantor.example ") == "Ratna@kantor.example"


@pytest.mark.parametrize(
    ("nama", "kata"),
    [
        (None, "Belum disebut"),
        ("", "Belum disebut"),
        ("  ", "Belum disebut"),
        ("sistem", "mesin ini sendiri"),
        ("Sistem", "mesin ini sendiri"),
        ("berkas:kebun.yaml", "bukan alamat surel"),
        ("Ratna <ratna@kantor.example>", "bukan alamat surel"),
        ("ratna@kantor.example\n", "tidak tercetak"),
        ("\x1b[31mratna@kantor.example", "tidak tercetak"),
        ("ratna\u202e@kantor.example", "tidak tercetak"),
        (f"{'a' * 250}@kantor.example", "terlalu panjang"),
    ],
)
def test_anything_else_is_refused_in_a_sentence_that_is_safe_to_print(nama: str | None, kata: str) -> None:
    with pytest.raises(NamaTidakSah, match=kata) as galat:
        nama_pelaku(nama)
    assert str(galat.value).isprintable()
