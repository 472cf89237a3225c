"""Names of mitra: which of them may mean the same one, pointed out and never decided."""

import time

import pytest

from lifecycle.domain.mitra import MitraTercatat, id_dari_kode, mirip, pasangan_mirip, yang_mirip


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("PT Sawit Makmur", "PT. Sawit Makmur"),
        ("PT Sawit Makmur", "P.T. SAWIT MAKMUR"),
        ("PT Sawit Makmur", "PT Sawit Makmor"),
        ("PT Sawit Makmur", "Sawit Makmur"),
        ("Koperasi Tani Subur", "Koperasi  Subur Tani"),
        ("SMK Negeri 1 Palu", "SMK Negri 1 Palu"),
    ],
)
def test_near_names_are_near_either_way(satu: str, lain: str) -> None:
    assert mirip(satu, lain)
    assert mirip(lain, satu)


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("PT Sawit Makmur", "PT Sawit Makmur"),
        ("PT Sawit Makmur", "CV Sawit Makmur"),
        ("SMK Negeri 1 Palu", "SMK Negeri 2 Palu"),
        ("Kelompok Tani 12", "Kelompok Tani 21"),
        ("PT Sawit Makmur", "PT Karet Sentosa"),
        ("PT 1", "PT 1."),
        ("", "PT"),
    ],
)
def test_another_form_other_digits_and_other_words_are_another_mitra(satu: str, lain: str) -> None:
    assert not mirip(satu, lain)


def test_all_near_names_are_found_among_many() -> None:
    nama = ["PT Sawit Makmur", "CV Karet Jaya", "PT Sawit Makmor", "Desa Sungai Lilin"]
    assert yang_mirip("PT. Sawit Makmur", nama) == ("PT Sawit Makmur", "PT Sawit Makmor")
    assert list(pasangan_mirip(nama)) == [("PT Sawit Makmor", "PT Sawit Makmur")]


def test_a_thousand_names_and_a_very_long_one_take_no_long_time() -> None:
    nama = [f"Mitra {chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{'xyz'[i % 3]} Jaya {i}" for i in range(1000)]
    mulai = time.perf_counter()
    assert list(pasangan_mirip([*nama, "a" * 80_000])) == []
    assert time.perf_counter() - mulai < 5


@pytest.mark.parametrize("teks", ["MT-0", "MT-", "MT-12 3", "MT-9999999999", "PT-0001", "７"])
def test_what_is_no_kode_is_none(teks: str) -> None:
    assert id_dari_kode(teks) is None


def test_a_kode_reads_back() -> None:
    assert id_dari_kode(MitraTercatat(id=12, nama="PT").kode) == 12
