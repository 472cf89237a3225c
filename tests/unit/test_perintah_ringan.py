"""A command does no more than it was asked for: lists come without the rules."""

import subprocess
import sys

import pytest

# Rooms of the domain in which rules live; a line of a list is asked of none of them.
KAIDAH = ("akibat", "evaluasi", "kabar", "keutuhan", "mesin", "mingguan", "pola", "syarat", "tugas")


@pytest.mark.parametrize("bacaan", ["daftar"])
def test_a_list_is_read_without_a_rule(bacaan: str) -> None:
    muat = f"import sys, lifecycle.bootstrap, lifecycle.store.gudang, lifecycle.services.baca.{bacaan}"
    dimuat = "print(*{m.split('.')[2] for m in sys.modules if m.startswith('lifecycle.domain.')})"

    hasil = subprocess.run(
        [sys.executable, "-c", f"{muat}; {dimuat}"], capture_output=True, check=True, text=True
    )

    assert {"fakta", "kata"} <= set(hasil.stdout.split())
    assert set(hasil.stdout.split()) & set(KAIDAH) == set()
