"""Pola futuristik: equals without subordination, who divide the work and set the standard together."""

from collections import Counter
from collections.abc import Iterator

from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kaidah.syarat import Teguran, syarat
from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.standar import standar_disepakati


@syarat
def pembagian_tugas_berbeda(fakta: Fakta) -> Iterator[Teguran]:
    pemakai = Counter(_bagian(p) for p in fakta.pihak_aktif)
    for pihak in fakta.pihak_aktif:
        bagian = _bagian(pihak)
        if not bagian or pemakai[bagian] > 1:
            keadaan = "sama dengan pihak lain" if bagian else "belum tertulis"
            yield (
                pihak.kode,
                f"Pembagian tugas {pihak.mitra} {keadaan}. Sepakati bagiannya sendiri, lalu tulis di kunci "
                f"pembagian_tugas pada pihak {pihak.kode}.",
            )


def _bagian(pihak: Pihak) -> str:
    # Case and spacing do not make two divisions of labour out of one.
    return " ".join((pihak.pembagian_tugas or "").casefold().split())


POLA = Pola(
    kode="futuristik",
    versi=1,
    nama="Futuristik",
    # No role stands above another; a koordinator has one vote like everybody else.
    peran=(Peran(kode="setara", minimal=2), Peran(kode="koordinator", maksimal=1)),
    syarat=(pembagian_tugas_berbeda, standar_disepakati),
)
