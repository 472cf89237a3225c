"""What a kemitraan that grows out of an opportunity takes over from its parent."""

from datetime import date
from textwrap import shorten
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.fakta import Fakta, Kontak, Orang, Peluang, Pihak

# Who they are and what they are good at; what each needs, promises and gains is asked anew.
_DIBAWA = ("kode", "mitra", "jenis", "bentuk", "peran", "kekuatan", "kelemahan", "kaitan_bisnis_inti")
_KONTAK = ("nama", "surel", "telepon", "tingkat", "jabatan", "berwenang", "bahasa", "sampai")
_PANJANG_JUDUL = 80


def isian_anak(induk: Fakta, peluang: Peluang, *, judul: str = "") -> dict[str, Any]:
    """The child as a dossier would write it, with the pihak that are active in the parent; a `judul` that
    is given comes before that of the opportunity."""
    k = induk.kemitraan
    return {
        "judul": judul or peluang.judul or _ringkas(peluang.uraian),
        "pola": k.pola,
        "sektor": k.sektor,
        "masalah": peluang.uraian,
        "induk": k.nomor,
        "pendorong": k.pendorong,
        "komunikasi": {"saluran": k.komunikasi.saluran},
        "penanggung_jawab": _orang(k.penanggung_jawab),
        "penyetuju": _orang(k.penyetuju),
        "pihak": [_pihak(p, induk.pada) for p in induk.pihak_aktif],
    }


def isian_tautan(peluang: Peluang, anak: str) -> dict[str, Any]:
    """What the parent writes down of the nomor of its child."""
    return {"peluang": [{"kode": peluang.kode, "kemitraan": anak}]}


def _pihak(pihak: Pihak, pada: date) -> dict[str, Any]:
    kontak = [_kontak(k) for k in pihak.kontak_hidup(pada)]
    return {nama: getattr(pihak, nama) for nama in _DIBAWA} | {"kontak": kontak}


def _kontak(kontak: Kontak) -> dict[str, Any]:
    return {nama: getattr(kontak, nama) for nama in _KONTAK}


def _orang(orang: Orang) -> dict[str, Any]:
    return {"nama": orang.nama, "surel": orang.surel}


def _ringkas(uraian: str) -> str:
    """The beginning of a text, cut between two words where it has any."""
    pendek = shorten(uraian, _PANJANG_JUDUL, placeholder=" …")
    return kutip(uraian, panjang=_PANJANG_JUDUL) if pendek == "…" else pendek
