"""Going on by `aktifkan`: what suspended a running kemitraan must be mended first."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.syarat import Syarat, Teguran
from lifecycle.domain.pemicu import BERJALAN


def saat_berjalan(syarat: Syarat) -> Syarat:
    """The same gate, asked only while the kemitraan runs: a draft may still be incomplete."""

    def tegur(fakta: Fakta) -> Iterator[Teguran]:
        if fakta.kemitraan.keadaan.tahap in BERJALAN:
            yield from syarat.tegur(fakta)

    return Syarat(kode=syarat.kode, tegur=tegur)
