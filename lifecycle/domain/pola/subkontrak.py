"""Pola subkontrak: components made to a standard (see pembinaan/tugas.py for who stays below it)."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.standar import standar_disepakati


@syarat
def komponen_disebut(fakta: Fakta) -> Iterator[Teguran]:
    if not any(terisi(k) for k in fakta.kemitraan.komponen):
        yield (
            petugas(fakta),
            "Komponen yang dikerjakan subkontraktor belum disebut. Isi kunci komponen.",
        )


POLA = Pola(
    kode="subkontrak",
    versi=2,
    nama="Subkontrak",
    peran=(Peran(kode="prinsipal", minimal=1, maksimal=1), Peran(kode="subkontraktor", minimal=1)),
    syarat=(komponen_disebut, standar_disepakati),
)
