"""Which kemitraan a dossier means: by its nomor; one without never takes over another that it resembles."""

from collections.abc import Mapping
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.beda import beda
from lifecycle.domain.isian.tumpuk import NOMOR_BARU, CacatBerkas, tumpuk
from lifecycle.services.ports.unit import UnitOfWork
from lifecycle.services.ubah.isian import Isian
from lifecycle.services.ubah.sebutan_mitra import dengan_nama_kini

# How much of two titles must be alike to ask whether they are one.
MIRIP = 0.8


class KemitraanSerupa(KemitraanError):
    """Berkas tanpa nomor ini menyerupai kemitraan yang sudah ada."""

    def __init__(self, isian: Isian, nomor: str, judul: str) -> None:
        self.isian, self.nomor = isian, nomor
        super().__init__(
            f'Berkas {kutip(isian.nama)} tidak menyebut nomor, dan menyerupai {nomor} "{kutip(judul)}". '
            f"Bila itu kemitraan yang sama, tulis nomor: {nomor} di berkasnya; bila memang kemitraan lain, "
            f"tulis nomor: {NOMOR_BARU}."
        )


def nomor_berkas(u: UnitOfWork, isian: Isian, pada: date) -> str:
    """The nomor of a dossier: as it is written, else the next one.

    One without a nomor that says what stands there already means that. Raises KemitraanSerupa where it says
    something else of the same pola under the same judul, or under a near one with the same mitra.
    """
    tertulis = isian.isi.get("nomor")
    if tertulis is None:
        for nomor, judul in _serupa(u, dengan_nama_kini(u, isian, None).isi):
            lama = u.muat(nomor)
            if _sama(lama, dengan_nama_kini(u, isian, lama).isi):
                return nomor
            raise KemitraanSerupa(isian, nomor, judul)
    return u.nomor_berikut(pada.year) if tertulis in {None, NOMOR_BARU} else str(tertulis)


def _serupa(u: UnitOfWork, isi: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Nomor and judul of what it may mean, the likest first."""
    judul, pola = isi.get("judul"), isi.get("pola")
    if not judul or not pola:
        return []
    mitra = [str(p["mitra"]) for p in isi.get("pihak") or () if p.get("mitra")]
    kemiripan = {satu: _kemiripan(str(judul), satu[1]) for satu in u.sepola(pola, judul=judul, mitra=mitra)}
    dekat = [satu for satu, nilai in kemiripan.items() if nilai >= MIRIP]
    return sorted(dekat, key=lambda satu: -kemiripan[satu])


def _kemiripan(satu: str, lain: str) -> float:
    return SequenceMatcher(None, satu.casefold(), lain.casefold(), autojunk=False).ratio()


def _sama(lama: Kemitraan, isi: Mapping[str, Any]) -> bool:
    try:
        return beda(lama, tumpuk(lama, isi)) == ()
    except CacatBerkas:
        # What is at fault is not what stands there.
        return False
