"""Pola and roles: who may take part as what."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.pola import POLA


def pola_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    if kemitraan.pola not in POLA:
        yield Cacat(
            letak=("pola",),
            pesan=f'pola "{kutip(kemitraan.pola)}" tidak dikenal. {saran(kemitraan.pola, POLA)}',
        )


def peran_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    pola = POLA.get(kemitraan.pola)
    dikenal = {p.kode for p in pola.peran} if pola else set()
    for pihak in kemitraan.pihak if dikenal else ():
        if pihak.peran not in dikenal:
            yield Cacat(
                letak=("pihak", pihak.kode, "peran"),
                pesan=f'peran "{kutip(pihak.peran)}" tidak ada dalam pola {kemitraan.pola}. '
                f"{saran(pihak.peran, dikenal)}",
            )


def peran_tidak_berlebih(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Too few may still come; too many never fits. Who left does not count."""
    pola = POLA.get(kemitraan.pola)
    for peran in pola.peran if pola else ():
        pemegang = [p.kode for p in kemitraan.pihak if p.peran == peran.kode and p.keluar is None]
        if peran.maksimal is not None and len(pemegang) > peran.maksimal:
            yield Cacat(
                letak=("pihak", pemegang[-1], "peran"),
                pesan=f"pola {kemitraan.pola} hanya menerima {peran.maksimal} pihak berperan {peran.kode}, "
                f"sekarang ada {len(pemegang)}: {', '.join(map(kutip, pemegang))}. Ganti peran yang lain, "
                "atau isi keluar bagi yang sudah keluar.",
            )
