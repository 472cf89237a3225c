"""Printing: JSON for programs, sentences and tables for people."""

import json
import sys
import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from lifecycle.domain.tindakan import Pesan

LEBAR = 100
SELA = "  "


class DokumenJson:
    """Whether this command has written its one JSON document."""

    tertulis: ClassVar = False


def cetak_json(isi: Any) -> None:
    """One JSON document on stdout and nothing else; acts are worded in it as on the screen."""
    DokumenJson.tertulis = True
    json.dump(isi, sys.stdout, ensure_ascii=False, indent=2, default=_jadi_teks)
    sys.stdout.write("\n")


def _jadi_teks(isi: object) -> str:
    from lifecycle.domain.tindakan import Kalimat

    if isinstance(isi, Kalimat):
        return jadi_baris(isi)
    raise TypeError(f"{type(isi).__name__} is no JSON")


def cetak(*kalimat: "Pesan") -> None:
    """Plain lines; control characters never reach a terminal."""
    for baris in kalimat:
        sys.stdout.write(bersih(jadi_baris(baris)) + "\n")


def jadi_baris(pesan: "Pesan") -> str:
    """The sentence as text, its acts worded as commands."""
    if isinstance(pesan, str):
        return pesan
    # Few sentences hold an act.
    from lifecycle.delivery.perintah import ucapkan

    return ucapkan(pesan)


def bersih(teks: str) -> str:
    """The text with control characters made visible as a replacement sign."""
    if teks.isprintable():
        return teks
    return "".join(huruf if huruf.isprintable() or huruf == "\n" else "\ufffd" for huruf in teks)


def angka(nilai: str | None) -> str:
    """A figure as Indonesians write it; unknown is a dash.

    >>> angka("73.83")
    '73,83'
    """
    return "-" if nilai is None else nilai.replace(".", ",")


def cetak_tabel(kolom: Sequence[str], baris: Iterable[Sequence[str]], *, judul: str | None = None) -> None:
    """A table of at most 100 columns, or of the terminal's width where that is narrower.

    One with a `judul` stands apart from what is above it. Line breaks in a cell become spaces; cells of the
    widest columns are wrapped, never cut.
    """
    isi = [[_sel(sel) for sel in satu] for satu in (kolom, *baris)]
    lebar = _lebar_kolom(isi, _lebar_layar())
    kepala, *sisanya = (_baris(satu, lebar) for satu in isi)
    garis = SELA.join("-" * n for n in lebar)
    awal = () if judul is None else ("", bersih(judul))
    sys.stdout.write("\n".join((*awal, kepala, garis, *sisanya)) + "\n")


def _sel(teks: str) -> str:
    return teks if teks.isprintable() else bersih(" ".join(teks.splitlines()))


def _lebar_layar() -> int:
    if not sys.stdout.isatty():
        return LEBAR
    from shutil import get_terminal_size

    return min(LEBAR, get_terminal_size().columns)


def _lebar_kolom(isi: Sequence[Sequence[str]], layar: int) -> list[int]:
    """The width of each column: its longest cell, the widest ones narrowed until a line fits."""
    lebar = [min(layar, max(1, *map(len, sel))) for sel in zip(*isi, strict=True)]
    muat = layar - len(SELA) * (len(lebar) - 1)
    while sum(lebar) > muat and max(lebar) > 1:
        lebar[lebar.index(max(lebar))] -= 1
    return lebar


def _baris(sel: Sequence[str], lebar: Sequence[int]) -> str:
    """One row, on as many lines as its tallest cell needs."""
    potongan = [
        [teks] if len(teks) <= n else textwrap.wrap(teks, n, break_on_hyphens=False)
        for teks, n in zip(sel, lebar, strict=True)
    ]
    return "\n".join(
        SELA.join(teks.ljust(n) for teks, n in zip(garis, lebar, strict=True)).rstrip()
        for garis in zip_longest(*potongan, fillvalue="")
    )
