"""Names: nomor and kode that fit into a file name and a link, each used once."""

import re
from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang
from lifecycle.domain.isian.letak import Letak, kunci_entri, telusuri
from lifecycle.domain.kaidah.temuan import Cacat

_NOMOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9./-]{0,39}")
_KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


def nama_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    if not _NOMOR.fullmatch(kemitraan.nomor):
        yield Cacat(letak=("nomor",), pesan=_bentuk("nomor", kemitraan.nomor, "- / ."))
    for letak, kode in _semua_kode(kemitraan):
        if not _KODE.fullmatch(kode):
            yield Cacat(letak=letak, pesan=_bentuk("kode", kode, "_ - ."))


def kode_tunggal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """No kode twice in one list, not even in another spelling."""
    pemakai: dict[tuple[Letak, str], str] = {}
    for letak, kode in _semua_kode(kemitraan):
        *daftar, _, _ = letak
        tanda = (tuple(daftar), kode.casefold())
        if tanda in pemakai:
            yield Cacat(
                letak=letak,
                pesan=f"kode {kutip(pemakai[tanda])} sudah dipakai di daftar ini. "
                "Beri kode lain; huruf besar dan kecil dianggap sama.",
            )
        pemakai.setdefault(tanda, kode)


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


def _semua_kode(kemitraan: Kemitraan) -> Iterator[tuple[Letak, str]]:
    for letak, entri, b in telusuri(kemitraan, _kode):
        if (kode := getattr(entri, b.nama)) is not None:
            yield letak, kode


def _kode(b: Bidang) -> bool:
    return b.arti.kode


def _bentuk(apa: str, isi: str, tanda: str) -> str:
    return (
        f'{apa} "{kutip(isi)}" tidak sah. Pakai huruf, angka, dan tanda {tanda} saja, '
        "diawali huruf atau angka, paling banyak 40 karakter."
    )
