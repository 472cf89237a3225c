"""The work that help asks for: somebody to give it, then an answer to the offer."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bantuan.status import StatusBantuan, status_bantuan
from lifecycle.domain.fakta import Fakta, Tugas, petugas
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kaidah.tugas import JenisTugas, tak_diminta_lagi, tugas

HARI = 7
_KUNCI = Kunci("bantuan", "bantuan", "status")


def buka(fakta: Fakta) -> Iterator[Tugas]:
    for bantuan in fakta.kemitraan.bantuan:
        status = status_bantuan(bantuan, fakta.pada)
        kunci = _KUNCI.tulis(bantuan.kode, status)
        perihal = f"bantuan {bantuan.kode}: {kutip(bantuan.uraian)}"
        if status is StatusBantuan.DIMINTA:
            yield tugas(fakta, kunci, judul=f"Carikan {perihal}", giliran=petugas(fakta), hari=HARI)
        elif status is StatusBantuan.DITAWARKAN:
            yield tugas(fakta, kunci, judul=f"Jawab tawaran {perihal}", giliran=bantuan.peminta, hari=HARI)


TUGAS: tuple[JenisTugas, ...] = (JenisTugas(kunci=_KUNCI, buka=buka, tuntas=tak_diminta_lagi(buka)),)
