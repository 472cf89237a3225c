"""Where an input comes from, and how a place in it is told to the one who wrote it."""

from dataclasses import dataclass
from typing import Protocol

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Rupa, bidang
from lifecycle.domain.isian.letak import Letak, jalur


class Sumber(Protocol):
    @property
    def nama(self) -> str: ...
    def jalur(self, letak: Letak) -> str:
        """A place inside the input, by its keys."""

    def sebut(self, letak: Letak, nomor: int | None) -> str:
        """How a sentence about that place begins; `nomor` is its line or word, where it has one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SumberBerkas:
    """A file; places are lines, counted from 1."""

    nama: str

    def jalur(self, letak: Letak) -> str:
        return jalur(letak)

    def sebut(self, letak: Letak, nomor: int | None) -> str:
        baris = f" baris {nomor}" if nomor else ""
        return f"{kutip(self.nama)}{baris}: " + (f"{jalur(letak)}: " if letak else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class SumberKata:
    """The words of `kemitraan <perintah> NOMOR <jenis> ...`; places are words, counted from 1."""

    perintah: str
    jenis: str
    argumen: tuple[str, ...]

    @property
    def nama(self) -> str:
        return f"{self.perintah} {self.jenis}"

    def jalur(self, letak: Letak) -> str:
        # The words speak of one record; which one needs no saying.
        if len(letak) < 2 or letak[0] != self.jenis:
            return jalur(letak)
        return kutip(".".join(letak[2 if bidang(Kemitraan)[self.jenis].rupa is Rupa.ENTRI else 1 :]))

    def sebut(self, letak: Letak, nomor: int | None) -> str:
        if nomor:
            return f'argumen "{kutip(self.argumen[nomor - 1])}": '
        tempat = self.jalur(letak)
        return f"{self.nama}: " + (f"{tempat}: " if tempat else "")
