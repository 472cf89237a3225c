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


def test_the_glossary_is_read() -> None:
    assert len(BARIS) > 30


@pytest.mark.parametrize(("kata", "tempat"), BARIS)
def test_the_word_lives_where_the_glossary_says(kata: str, tempat: str) -> None:
    ada = PAKET / tempat if (PAKET / tempat).exists() else PAKET.parent / tempat
    isi = [ada] if ada.is_file() else [b for b in ada.rglob("*") if b.suffix in {".py", ".md"}]
    assert isi
    assert any(kata in (b.name + b.read_text(encoding="utf-8")).lower() for b in isi)
