"""The triangle of trust as lines: each side as long as its score, so that a lame one leaves it open."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lifecycle.delivery.templat.tulisan import angka

# Corners on a canvas of 440 by 300, and where the words of each side stand.
_ATAS, _KIRI, _KANAN = (220, 24), (120, 226), (320, 226)
_LETAK = {
    "kejujuran": (_KIRI, _ATAS, (162, 62), "end"),
    "keadilan": (_ATAS, _KANAN, (278, 62), "start"),
    "kebijaksanaan": (_KIRI, _KANAN, (220, 254), "middle"),
}

Titik = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sisi:
    """One side: its full line, the part of it that the score fills, and the words beside it.

    `ujung` are x1, y1, x2, y2 in canvas units; None where the score is unknown.
    """

    nama: str
    nilai: str | None
    dasar: tuple[int, int, int, int]
    ujung: tuple[str, str, str, str] | None
    teks: Titik
    rata: str
    terlemah: bool
    pincang: bool

    @property
    def kelas(self) -> str:
        """How it is drawn."""
        return "pincang" if self.pincang else "terlemah" if self.terlemah else "biasa"

    @property
    def sebutan(self) -> str:
        """What is wrong with it, in a word or two."""
        return ", ".join(
            kata for kata, kena in (("pincang", self.pincang), ("terlemah", self.terlemah)) if kena
        )

    @property
    def kalimat(self) -> str:
        """The same for those who do not see the drawing."""
        return f"{self.nama} {angka(self.nilai, 'id')}{f' ({self.sebutan})' if self.sebutan else ''}"


def segitiga(hasil: Mapping[str, Any]) -> tuple[Sisi, ...]:
    """The three sides, in the order of the record."""
    return tuple(
        _sisi(nama, nilai, terlemah=nama == hasil["terlemah"], pincang=nama in hasil["pincang"])
        for nama, nilai in hasil["segitiga"].items()
    )


def _sisi(nama: str, nilai: str | None, *, terlemah: bool, pincang: bool) -> Sisi:
    awal, akhir, teks, rata = _LETAK[nama]
    return Sisi(
        nama=nama,
        nilai=nilai,
        dasar=(*awal, *akhir),
        ujung=None if nilai is None else _terisi(awal, akhir, Decimal(nilai)),
        teks=teks,
        rata=rata,
        terlemah=terlemah,
        pincang=pincang,
    )


def _terisi(awal: Titik, akhir: Titik, nilai: Decimal) -> tuple[str, str, str, str]:
    """The middle part of a side, `nilai` per cent of its length."""
    luang = (1 - nilai / 100) / 2
    x, y = akhir[0] - awal[0], akhir[1] - awal[1]
    titik = (awal[0] + luang * x, awal[1] + luang * y, akhir[0] - luang * x, akhir[1] - luang * y)
    x1, y1, x2, y2 = (f"{satu:.2f}" for satu in titik)
    return x1, y1, x2, y2
