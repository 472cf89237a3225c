"""KAMUS.md tells the truth: every place it names exists, and every domain word in it is used there."""

import re
from pathlib import Path

import pytest

PAKET = Path(__file__).parents[2] / "lifecycle"
BARIS = [
    (kata.strip(), tempat)
    for kata, tempat in re.findall(
        r"^\| (?!word)([a-z ]+) \|.*\| `([^`]+)` \|$", (PAKET / "KAMUS.md").read_text(encoding="utf-8"), re.M
    )
]


KELAS = [
    kelas
    for tempat in (PAKET, PAKET.parent / "flows")
    for berkas in tempat.rglob("*.py")
    for kelas in re.findall(r"^class (\w+)", berkas.read_text(encoding="utf-8"), re.M)
]


def test_the_glossary_is_read() -> None:
    assert len(BARIS) > 90


def test_no_word_names_two_things() -> None:
    kata = [satu for satu, _ in BARIS]
    assert [satu for satu in kata if kata.count(satu) > 1] == []
    assert [satu for satu in KELAS if KELAS.count(satu) > 1] == []


@pytest.mark.parametrize(("kata", "tempat"), BARIS)
def test_the_word_lives_where_the_glossary_says(kata: str, tempat: str) -> None:
    ada = PAKET / tempat if (PAKET / tempat).exists() else PAKET.parent / tempat
    isi = [ada] if ada.is_file() else [b for b in ada.rglob("*") if b.suffix in {".py", ".md"}]
    assert isi
    assert any(kata in (b.name + b.read_text(encoding="utf-8")).lower() for b in isi)
