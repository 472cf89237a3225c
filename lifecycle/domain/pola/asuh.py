"""Pola asuh: the strong brings up the weak, to the gain of both."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.identifikasi import manfaat_diharapkan


@syarat
def rencana_pembinaan(fakta: Fakta) -> Iterator[Teguran]:
    if not any(terisi(p) for p in fakta.kemitraan.pembinaan):
        yield (
            petugas(fakta),
            "Rencana pembinaan belum ada. Tulis kegiatan pembina bagi para binaan di kunci pembinaan.",
        )


POLA = Pola(
    kode="asuh",
    versi=1,
    nama="Asuh",
    peran=(Peran(kode="pembina", minimal=1), Peran(kode="binaan", minimal=1)),
    syarat=(manfaat_diharapkan, rencana_pembinaan),
)
