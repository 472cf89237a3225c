"""References: whoever is named must be there."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, bidang, pembawa
from lifecycle.domain.isian.letak import Letak, telusuri
from lifecycle.domain.kaidah.temuan import Cacat


@cache
def acuan(kelas: Any) -> tuple[Bidang, ...]:
    """The fields of this class that name entries of a list by their kode."""
    return tuple(b for b in bidang(kelas).values() if b.arti.acuan)


def _mengacu(b: Bidang) -> str:
    return b.arti.acuan


def _diacu(kelas: Any) -> Iterator[str]:
    for b in pembawa(kelas, _mengacu, mesin=False):
        yield from _diacu(b.tipe) if b.berlapis else (b.arti.acuan,)


# The lists that anything refers to.
DIACU = frozenset(_diacu(Kemitraan))


def kode_dikenal(kemitraan: Kemitraan) -> Mapping[str, set[str]]:
    """The kode in each of those lists."""
    return {daftar: {satu.kode for satu in getattr(kemitraan, daftar) if satu.kode} for daftar in DIACU}


def acuan_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    dikenal = kode_dikenal(kemitraan)
    for letak, isi, b in telusuri(kemitraan, _mengacu):
        tujuan = b.arti.acuan
        yield from _tidak_dikenal(tujuan, dikenal[tujuan], getattr(isi, b.nama), letak)


def _tidak_dikenal(tujuan: str, dikenal: set[str], nilai: Any, letak: Letak) -> Iterator[Cacat]:
    for kode in kode_disebut(nilai):
        if kode not in dikenal:
            nasihat = saran(kutip(kode), map(kutip, dikenal)) or f"Daftarkan dahulu di kunci {tujuan}."
            yield Cacat(
                letak=(*letak, kode) if isinstance(nilai, Mapping) else letak,
                pesan=f'{tujuan} "{kutip(kode)}" tidak ada dalam kemitraan ini. {nasihat}',
            )


def kode_disebut(nilai: Any) -> Iterable[str]:
    """The kode that a reference names: one, several, or the keys of a mapping."""
    if nilai is None:
        return ()
    return (nilai,) if isinstance(nilai, str) else nilai
