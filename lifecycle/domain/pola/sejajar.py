"""Pola sejajar: a trade between equals, one supplies and the other sells."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.pola.deklarasi import Peran, Pola

UNSUR = ("jenis", "harga", "pembayaran", "volume")


@syarat
def ekonomi_disepakati(fakta: Fakta) -> Iterator[Teguran]:
    for unsur in UNSUR:
        if not terisi(getattr(fakta.kemitraan.ekonomi, unsur)):
            yield (
                petugas(fakta),
                f"Syarat ekonomi tentang {unsur} belum disepakati. Isi kunci ekonomi: {unsur}.",
            )


POLA = Pola(
    kode="sejajar",
    versi=1,
    nama="Sejajar",
    peran=(Peran(kode="pemasok", minimal=1), Peran(kode="pemasar", minimal=1)),
    syarat=(ekonomi_disepakati,),
)
