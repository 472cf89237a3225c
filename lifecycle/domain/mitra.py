"""A mitra across partnerships: its kode, what it was renamed to, and names that may mean the same one.

Near names are pointed out and never merged: a person says that two are one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# Names are compared up to this length: longer ones are no names.
_PANJANG = 200
# From this likeness on two names are near, 1 being the same letters.
AMBANG_MIRIP = 0.87
# What a lembaga is in law, by its words as they are written without dots.
_BENTUK_HUKUM = frozenset(
    {
        "pt", "cv", "ud", "pd", "firma", "fa", "koperasi", "kud", "yayasan", "perkumpulan", "perum",
        "perseroan", "persero", "perumda", "perseroda", "bumdes", "bumd", "bumn", "lsm", "dinas", "badan",
        "kementerian", "universitas", "institut", "politeknik", "sekolah", "akademi", "smk", "sma",
        "kelompok", "gapoktan",
    }
)  # fmt: skip
_KODE = re.compile(r"MT-0*([1-9][0-9]{0,8})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class MitraTercatat:
    """One mitra: `id` makes its kode, `menjadi` is the name that it bears now, "" where it is this one;
    `nomor` are the kemitraan in which it stands under this name."""

    id: int
    nama: str
    menjadi: str = ""
    nomor: tuple[str, ...] = ()

    @property
    def kode(self) -> str:
        return kode_mitra(self.id)


def kode_mitra(id_mitra: int) -> str:
    """
    >>> kode_mitra(7)
    'MT-0007'
    """
    return f"MT-{id_mitra:04}"


def id_dari_kode(teks: str) -> int | None:
    """The number in a kode; None for anything else.

    >>> id_dari_kode(" mt-0007 "), id_dari_kode("PT Sawit 7")
    (7, None)
    """
    cocok = _KODE.fullmatch(teks.strip())
    return None if cocok is None else int(cocok[1])


def mirip(satu: str, lain: str) -> bool:
    """Whether two different names may be one mitra: the same digits, no other form in law, near letters.

    >>> mirip("PT. Sawit Makmur", "PT Sawit Makmor"), mirip("PT Sawit Makmur", "CV Sawit Makmur")
    (True, False)
    >>> mirip("SMK Negeri 1 Palu", "SMK Negeri 2 Palu")
    False
    """
    return satu != lain and _bentuk_mirip(_urai(satu), _urai(lain))


def yang_mirip(nama: str, semua: Iterable[str]) -> tuple[str, ...]:
    """Those of these names that may mean the same mitra, in their order."""
    dicari = _urai(nama)
    return tuple(satu for satu in semua if satu != nama and _bentuk_mirip(dicari, _urai(satu)))


def pasangan_mirip(semua: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two of these names that may mean one mitra; only such as share a word or begin alike."""
    urai = {nama: _urai(nama) for nama in dict.fromkeys(semua)}
    kelompok: dict[str, list[str]] = defaultdict(list)
    for nama, isi in urai.items():
        for tanda in {*isi.kata, isi.inti[:2]}:
            kelompok[tanda].append(nama)
    sudah: set[tuple[str, str]] = set()
    for nama, isi in urai.items():
        for lain in (n for tanda in {*isi.kata, isi.inti[:2]} for n in kelompok[tanda]):
            if nama < lain and (nama, lain) not in sudah:
                sudah.add((nama, lain))
                if _bentuk_mirip(isi, urai[lain]):
                    yield nama, lain


@dataclass(frozen=True, kw_only=True, slots=True)
class _Nama:
    """A name taken apart: forms in law, digits, the other words in order, and these as one run of letters."""

    bentuk: frozenset[str]
    angka: tuple[str, ...]
    kata: tuple[str, ...]
    inti: str


def _urai(nama: str) -> _Nama:
    kata = re.findall(r"\w+", nama[:_PANJANG].casefold().replace(".", ""))
    angka = tuple(sorted(satu for satu in kata if satu.isdecimal()))
    lain = tuple(satu for satu in kata if not satu.isdecimal() and satu not in _BENTUK_HUKUM)
    return _Nama(bentuk=frozenset(kata) & _BENTUK_HUKUM, angka=angka, kata=lain, inti="".join(sorted(lain)))


def _bentuk_mirip(satu: _Nama, lain: _Nama) -> bool:
    if satu.angka != lain.angka or not satu.inti or not lain.inti:
        return False
    # Where one leaves out its form in law, it may be the same.
    if satu.bentuk and lain.bentuk and satu.bentuk != lain.bentuk:
        return False
    ukur = SequenceMatcher(None, satu.inti, lain.inti, autojunk=False)
    cepat = ukur.real_quick_ratio() >= AMBANG_MIRIP and ukur.quick_ratio() >= AMBANG_MIRIP
    return cepat and ukur.ratio() >= AMBANG_MIRIP
