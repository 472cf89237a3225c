"""Sentences of ours with names in them, said in English.

They are stored in Indonesian; a table says for each what it is in English, the names in braces. A name that
is itself a word of ours is said in English as well: `hari`, `angka`, `sebab` (a sentence of the same table),
and those of a table of words.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from lifecycle.domain.bahasa.sebut import BULAN

_BULAN_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_HARI = dict(zip(BULAN, _BULAN_EN, strict=True))
_TANDA = str.maketrans(".,", ",.")
_NAMA = re.compile(r"\{(\w+)\}")


def terjemahkan(kalimat: str, tabel: Mapping[str, str], kata: Mapping[str, Mapping[str, str]]) -> str | None:
    """The sentence in English, None where no row of the table has its form; `kata` has words by their name.

    >>> terjemahkan("Carikan bibit, 1 Mei 2026", {"Carikan {apa}, {hari}": "Find {apa}, {hari}"}, {})
    'Find bibit, 1 May 2026'
    """
    for asli, inggris in tabel.items():
        cocok = _bentuk(asli).fullmatch(kalimat)
        if cocok is not None:
            isi = {
                nama: _sebut(nama, nilai, kata)
                if nama != "sebab"
                else terjemahkan(nilai, tabel, kata) or nilai
                for nama, nilai in cocok.groupdict().items()
            }
            return _NAMA.sub(lambda nama, isi=isi: isi[nama[1]], inggris)  # type: ignore[misc]
    return None


def _sebut(nama: str, nilai: str, kata: Mapping[str, Mapping[str, str]]) -> str:
    cara = _CARA.get(nama)
    return kata.get(nama, {}).get(nilai, nilai) if cara is None else cara(nilai)


def _hari(nilai: str) -> str:
    return " ".join(_HARI.get(bagian, bagian) for bagian in nilai.split(" "))


def _angka(nilai: str) -> str:
    return nilai.translate(_TANDA)


_CARA: Mapping[str, Callable[[str], str]] = {"hari": _hari, "angka": _angka, "ambang": _angka}


@lru_cache
def _bentuk(asli: str) -> re.Pattern[str]:
    """What matches that sentence, whatever the names in it."""
    bagian = _NAMA.split(asli)
    return re.compile(
        "".join(f"(?P<{b}>.+?)" if ke % 2 else re.escape(b) for ke, b in enumerate(bagian)), re.DOTALL
    )
