"""What must hold of meetings: a moved one was not held, comes to rest on one day, and hours are hours."""

import re
from collections.abc import Iterator

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan, Rapat
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.rapat.pindahan import pindahan
from lifecycle.domain.rapat.pukul import baca_pukul

_TAUTAN = re.compile(r"https?://[^\s<>\"]+")


def pindahan_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for rapat in kemitraan.rapat:
        if rapat.dipindah_ke is not None and (pesan := _salah_pindah(kemitraan, rapat)):
            yield Cacat(letak=("rapat", kunci_entri(rapat), "dipindah_ke"), pesan=pesan)


def _salah_pindah(kemitraan: Kemitraan, rapat: Rapat) -> str:
    hari = sebut_tanggal(rapat.tanggal)
    if rapat.hadir or rapat.notulen:
        return (
            f"rapat {hari} dipindah, jadi tidak diadakan hari itu. Catat hadir dan notulen pada hari barunya."
        )
    if sum(r.tanggal == rapat.tanggal and r.dipindah_ke is not None for r in kemitraan.rapat) > 1:
        return f"rapat {hari} dipindah lebih dari satu kali. Tulis satu saja, dengan hari yang terakhir."
    if _berputar(kemitraan, rapat):
        return f"rapat {hari} dipindah kembali ke harinya sendiri. Isi hari lain, atau tarik pemindahannya."
    return ""


def _berputar(kemitraan: Kemitraan, rapat: Rapat) -> bool:
    langkah, hari, dilalui = pindahan(kemitraan.rapat), rapat.dipindah_ke, set()
    while hari is not None and hari not in dilalui:
        dilalui.add(hari)
        hari = langkah.get(hari)
    return rapat.tanggal in dilalui


def jam_dan_tautan_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    umum = kemitraan.komunikasi.rapat
    semua: tuple[tuple[Letak, str | None], ...] = (
        (("komunikasi", "rapat", "jam"), umum.jam),
        *((("rapat", kunci_entri(r), "jam"), r.jam) for r in kemitraan.rapat),
    )
    for letak, jam in semua:
        if jam is not None and baca_pukul(jam) is None:
            pesan = "tulis jam dan menitnya, misalnya 09.30, bila perlu dengan WIB, WITA, atau WIT."
            yield Cacat(letak=letak, pesan=pesan)
    if umum.tautan is not None and not _TAUTAN.fullmatch(umum.tautan):
        pesan = "tulis alamat web yang lengkap tanpa spasi, misalnya https://rapat.example/kebun."
        yield Cacat(letak=("komunikasi", "rapat", "tautan"), pesan=pesan)


KEUTUHAN: tuple[KaidahUtuh, ...] = (pindahan_sah, jam_dan_tautan_sah)
