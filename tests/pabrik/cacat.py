"""The test partnership (see pabrik/dasar.py) with something wrong in it."""

from typing import Any

from pabrik.dasar import ganti, kemitraan
from pabrik.pihak import pihak
from pabrik.rencana import komitmen

from lifecycle.domain.keutuhan.semua import periksa_keutuhan


def cacat(**ubah: Any) -> list[tuple[str, str]]:
    """Place and sentence of each fault of the test partnership with these fields replaced."""
    return [(".".join(satu.letak), satu.pesan) for satu in periksa_keutuhan(kemitraan(**ubah))]


def satu_cacat(**ubah: Any) -> tuple[str, str]:
    (satu,) = cacat(**ubah)
    return satu


def pihak_lain(kode: str, **ubah: Any) -> dict[str, Any]:
    return {"pihak": ganti(pihak(), kode, **ubah)}


def komitmen_lain(kode: str, **ubah: Any) -> dict[str, Any]:
    return {"komitmen": ganti(komitmen(), kode, **ubah)}
