"""What was written, as a tree of texts that remember where they stood; no meaning yet.

Every door (YAML, words of a command) makes this tree, and one reader gives it meaning.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Skalar:
    """One value, as it was typed. `kosong`: the writer explicitly said that there is none."""

    teks: str
    baris: int
    kosong: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Daftar:
    butir: tuple["Simpul", ...]
    baris: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Peta:
    """Keys with what stands under them, in the order written; no key twice."""

    pasangan: tuple[tuple[Skalar, "Simpul"], ...]
    baris: int


Simpul = Skalar | Daftar | Peta
