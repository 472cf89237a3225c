"""Gates that several pola share."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Fakta, petugas
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.kata import Kapabilitas


@syarat
def standar_disepakati(fakta: Fakta) -> Iterator[Teguran]:
    standar = fakta.kemitraan.standar
    if not terisi(standar.uraian) and all(standar.ambang(k) is None for k in Kapabilitas):
        yield (
            petugas(fakta),
            "Standar kerja bersama belum disepakati. Isi kunci standar dengan uraian atau nilainya.",
        )
