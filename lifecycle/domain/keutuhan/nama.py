"""Names: nomor and kode that fit into a file name and a link, each used once."""

import re
from collections.abc import Iterator
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat

_NOMOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
_KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_BERKODE = ("tujuan", "pihak", "komitmen", "indikator", "kegiatan", "sengketa", "bantuan", "peluang")


def nama_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    if not _NOMOR.fullmatch(kemitraan.nomor):
        yield Cacat(letak=("nomor",), pesan=_bentuk("nomor", kemitraan.nomor, "- / ."))
    for letak, entri in _entri_berkode(kemitraan):
        if not _KODE.fullmatch(entri.kode):
            yield Cacat(letak=(*letak, "kode"), pesan=_bentuk("kode", entri.kode, "_ - ."))


def kode_tunggal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """No kode twice in one list, not even in another spelling."""
    pemakai: dict[tuple[str, str], str] = {}
    for letak, entri in _entri_berkode(kemitraan):
        tanda = (letak[0], entri.kode.casefold())
        if tanda in pemakai:
            yield Cacat(
                letak=(*letak, "kode"),
                pesan=f"kode {kutip(pemakai[tanda])} sudah dipakai di daftar ini. "
                "Beri kode lain; huruf besar dan kecil dianggap sama.",
            )
        pemakai.setdefault(tanda, entri.kode)


def surel_tunggal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for pihak in kemitraan.pihak:
        terpakai: set[str] = set()
        for kontak in pihak.kontak:
            surel = kunci_entri(kontak)
            if surel in terpakai:
                yield Cacat(
                    letak=("pihak", pihak.kode, "kontak", surel, "surel"),
                    pesan=f"surel {kutip(kontak.surel)} dipakai dua kontak dari pihak yang sama. "
                    "Beri setiap orang alamatnya sendiri.",
                )
            terpakai.add(surel)


def induk_lain(kemitraan: Kemitraan) -> Iterator[Cacat]:
    if kemitraan.induk == kemitraan.nomor:
        yield Cacat(letak=("induk",), pesan="kemitraan tidak dapat menjadi induk dirinya sendiri.")


def _entri_berkode(kemitraan: Kemitraan) -> Iterator[tuple[Letak, Any]]:
    for daftar in _BERKODE:
        for entri in getattr(kemitraan, daftar):
            yield (daftar, entri.kode), entri


def _bentuk(apa: str, isi: str, tanda: str) -> str:
    return (
        f'{apa} "{kutip(isi)}" tidak sah. Pakai huruf, angka, dan tanda {tanda} saja, '
        "diawali huruf atau angka, paling banyak 40 karakter."
    )
