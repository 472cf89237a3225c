"""A command does no more than it is asked for: it shows what a service reads, and a list asks no rule."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

CLI = Path(__file__).parents[3] / "lifecycle" / "cli"
# Rooms of the domain in which rules live; a line of a list is asked of none of them.
KAIDAH = ("akibat", "evaluasi", "kabar", "keutuhan", "mesin", "mingguan", "pola", "syarat", "tugas")


@pytest.mark.parametrize("bacaan", ["daftar", "kemitraan", "laporan", "riwayat", "surat", "surel", "tugas"])
def test_what_asks_no_rule_loads_none(bacaan: str) -> None:
    muat = f"import sys, lifecycle.bootstrap, lifecycle.store.gudang, lifecycle.services.baca.{bacaan}"
    dimuat = "print(*{m.split('.')[2] for m in sys.modules if m.startswith('lifecycle.domain.')})"

    hasil = subprocess.run(
        [sys.executable, "-c", f"{muat}; {dimuat}"], capture_output=True, check=True, text=True
    )

    assert {"fakta", "kata"} <= set(hasil.stdout.split())
    assert set(hasil.stdout.split()) & set(KAIDAH) == set()


def pembuka_unit(kode: str) -> list[int]:
    """The lines on which a unit of work is opened, or handed on to be."""
    return [
        simpul.lineno
        for simpul in ast.walk(ast.parse(kode))
        if isinstance(simpul, ast.Attribute) and simpul.attr in {"bacaan", "unit"}
    ]


def test_a_unit_of_work_is_seen_where_one_is_opened() -> None:
    kode = "with rakit(pada=pada).bacaan() as u:\n    u.muat(nomor)\nbuka = perangkat.unit"
    assert sorted(pembuka_unit(kode)) == [1, 3]


@pytest.mark.parametrize("berkas", sorted(CLI.rglob("*.py")), ids=lambda b: str(b.relative_to(CLI)))
def test_no_command_opens_a_unit_of_work(berkas: Path) -> None:
    assert pembuka_unit(berkas.read_text(encoding="utf-8")) == []
