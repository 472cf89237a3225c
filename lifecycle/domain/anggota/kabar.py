"""News of membership: who joined, who left, and that a loss must be decided on; each told once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from lifecycle.domain.anggota.keanggotaan import KEHILANGAN, kehilangan, kunci_kehilangan, yang_keluar
from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import BERJALAN

_BERGABUNG = Kunci("bergabung", "pihak", "tanggal")
_KELUAR = Kunci("keluar", "pihak", "tanggal")

_CONTOH: dict[str, Any] = {
    "anggota": {
        "mitra": "Kelompok Tani Harapan",
        "peran": "plasma",
        "tanggal": date(2026, 5, 4),
        "alasan": "Kebun beralih ke tanaman lain",
    }
}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap in BERJALAN:
        yield from _bergabung(fakta)
    if keadaan.tahap is not Tahap.TERMINASI:
        for pihak in yang_keluar(fakta):
            kunci = _KELUAR.tulis(pihak.kode, pihak.keluar)
            yield replace(_kabar("anggota_keluar", kunci, pihak, pihak.keluar), kejadian=pihak.keluar)
    if keadaan.tahap in BERJALAN and keadaan.ditangguhkan:
        for pihak in kehilangan(fakta):
            yield _kabar("anggota_hilang", kunci_kehilangan(pihak), pihak, pihak.keluar)


def _bergabung(fakta: Fakta) -> Iterator[Kabar]:
    """Who came later; those that were there when the work began are news to nobody."""
    mulai = fakta.kemitraan.masa.mulai or date.min
    for pihak in fakta.pihak_aktif:
        if pihak.bergabung is not None and pihak.bergabung > mulai:
            kunci = _BERGABUNG.tulis(pihak.kode, pihak.bergabung)
            kabar = _kabar("anggota_bergabung", kunci, pihak, pihak.bergabung)
            yield replace(kabar, kejadian=pihak.bergabung)


def _kabar(peristiwa: str, kunci: str, pihak: Pihak, tanggal: date | None) -> Kabar:
    isi = {
        "mitra": pihak.mitra,
        "peran": pihak.peran,
        "tanggal": tanggal,
        "alasan": pihak.alasan_keluar or "",
    }
    return Kabar(peristiwa=peristiwa, kunci=kunci, sasaran=(pihak.kode,), konteks={"anggota": isi})


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="anggota",
        kunci=(_BERGABUNG, _KELUAR, KEHILANGAN),
        temukan=temukan,
        contoh=dict.fromkeys(("anggota_bergabung", "anggota_keluar", "anggota_hilang"), _CONTOH),
    ),
)
