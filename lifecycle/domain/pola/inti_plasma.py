"""Pola inti-plasma: one nucleus, and around it the plasma, each with a promise of its own."""

from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.perencanaan import komitmen_tiap_pihak

POLA = Pola(
    kode="inti_plasma",
    versi=1,
    nama="Inti-plasma",
    peran=(Peran(kode="inti", minimal=1, maksimal=1), Peran(kode="plasma", minimal=1)),
    syarat=(komitmen_tiap_pihak,),
)


def inti(fakta: Fakta) -> Pihak | None:
    """The active inti, who reports to every plasma; None in another pola, or where it has left."""
    if fakta.kemitraan.pola != POLA.kode:
        return None
    return next((p for p in fakta.pihak_aktif if p.peran == "inti"), None)
