"""The work that an open dispute asks for: a neutral penengah first, then what each side has to say."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip, terisi
from lifecycle.domain.fakta import Fakta, Sengketa, Tugas, petugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas, tak_diminta_lagi, tugas
from lifecycle.domain.sengketa.pihak import pihak_bersengketa

HARI = 7
_KUNCI = Kunci("sengketa", "sengketa", "perihal", "pihak")


def buka(fakta: Fakta) -> Iterator[Tugas]:
    for sengketa in fakta.kemitraan.sengketa:
        if sengketa.terbuka(fakta.pada):
            yield from _ditunggu(fakta, sengketa)


def _ditunggu(fakta: Fakta, sengketa: Sengketa) -> Iterator[Tugas]:
    """Nobody can state his side before it is known to whom."""
    perihal = f"sengketa {sengketa.kode}: {kutip(sengketa.uraian)}"
    if not terisi(sengketa.penengah):
        judul = f"Tunjuk penengah netral untuk {perihal}"
        yield tugas(
            fakta, _KUNCI.tulis(sengketa.kode, "penengah"), judul=judul, giliran=petugas(fakta), hari=HARI
        )
        return
    judul = f"Sampaikan pernyataan kepada {kutip(sengketa.penengah or '')} tentang {perihal}"
    for kode in _belum_bicara(fakta, sengketa):
        yield tugas(
            fakta, _KUNCI.tulis(sengketa.kode, "pernyataan", kode), judul=judul, giliran=kode, hari=HARI
        )


def _belum_bicara(fakta: Fakta, sengketa: Sengketa) -> Iterator[str]:
    """Of those who dispute; who has left is not waited for."""
    for pihak in pihak_bersengketa(fakta.kemitraan, sengketa):
        if pihak.aktif(fakta.pada) and not terisi(sengketa.pernyataan.get(pihak.kode)):
            yield pihak.kode


TUGAS: tuple[JenisTugas, ...] = (JenisTugas(kunci=_KUNCI, buka=buka, tuntas=tak_diminta_lagi(buka)),)
