"""Conflicts of interest: whoever belongs to a side of an open dispute decides nothing in it alone."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.lembaga import inti_nama
from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.sengketa.pihak import pihak_bersengketa
from lifecycle.domain.surel.alamat import orang_sama


def pihak_memihak(fakta: Fakta) -> tuple[Pihak, ...]:
    """The sides of every open dispute, and every other pihak of the same mitra as one of them."""
    sengketa = (s for s in fakta.kemitraan.sengketa if s.terbuka(fakta.pada))
    sisi = {inti_nama(p.mitra) for s in sengketa for p in pihak_bersengketa(fakta.kemitraan, s)}
    return tuple(p for p in fakta.kemitraan.pihak if inti_nama(p.mitra) in sisi)


def memihak(fakta: Fakta, surel: str) -> bool:
    """Whether this person speaks for one of those."""
    return any(_kontak(pihak_memihak(fakta), surel))


def _kontak(semua: tuple[Pihak, ...], surel: str) -> Iterator[bool]:
    return (orang_sama(k.surel, surel) for p in semua for k in p.kontak)
