"""Merging and checking in one go, so that an officer hears of every fault at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.gabung import gabung
from lifecycle.domain.isian.tumpuk import CacatBerkas, tumpuk
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.keutuhan.semua import periksa_keutuhan


def gabung_utuh(
    lama: Kemitraan | None,
    isian: Mapping[str, Any],
    *,
    nomor: str,
    pada: date,
    oleh: str = "",
    mencatat: bool = False,
) -> tuple[Kemitraan | None, tuple[Cacat, ...]]:
    """What holds after the merge, as far as it could be made, and every fault in it.

    Only without a fault is the first fit to be kept. The arguments are those of `gabung`.
    """
    cacat: tuple[Cacat, ...] = ()
    hilang: frozenset[str] = frozenset()
    try:
        # What is only proposed must be sound as well, or nobody could ever agree to it.
        utuh: Kemitraan | None = tumpuk(lama, isian, nomor=nomor, pada=pada)
        baru: Kemitraan | None = gabung(lama, isian, nomor=nomor, pada=pada, oleh=oleh, mencatat=mencatat)
    except CacatBerkas as galat:
        baru = utuh = galat.sebagian
        cacat, hilang = galat.cacat, galat.hilang
    if baru is None or utuh is None:
        return None, cacat
    sudah = {c.letak for c in cacat}
    lanjutan = periksa_keutuhan(utuh, hilang=hilang) or periksa_keutuhan(baru, hilang=hilang)
    return baru, (*cacat, *(c for c in lanjutan if c.letak not in sudah))
