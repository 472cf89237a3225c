"""Printing: JSON for programs, sentences and tables for people."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

LEBAR = 100


def cetak_json(isi: Any) -> None:
    """One JSON document on stdout and nothing else."""
    json.dump(isi, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def cetak(*kalimat: str) -> None:
    """Plain lines; control characters never reach a terminal."""
    for baris in kalimat:
        sys.stdout.write(bersih(baris) + "\n")


def bersih(teks: str) -> str:
    """The text with control characters made visible as a replacement sign."""
    return "".join(huruf if huruf.isprintable() or huruf == "\n" else "\ufffd" for huruf in teks)


def angka(nilai: str | None) -> str:
    """A figure as Indonesians write it; unknown is a dash.

    >>> angka("73.83")
    '73,83'
    """
    return "-" if nilai is None else nilai.replace(".", ",")


def konsol(*, galat: bool = False) -> "Console":
    """A console of at most 100 columns, with colours only on a terminal."""
    from rich.console import Console

    lebar = Console(stderr=galat).width if sys.stdout.isatty() else LEBAR
    return Console(stderr=galat, width=min(lebar, LEBAR), highlight=False)


def cetak_tabel(kolom: Sequence[str], baris: Sequence[Sequence[str]], *, judul: str | None = None) -> None:
    """A table that fits 100 columns; cells are text as it is, never markup."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    tabel = Table(title=judul, box=box.SIMPLE_HEAD, title_justify="left", pad_edge=False)
    for nama in kolom:
        tabel.add_column(nama, overflow="fold")
    for satu in baris:
        tabel.add_row(*(Text(bersih(isi)) for isi in satu))
    konsol().print(tabel)
