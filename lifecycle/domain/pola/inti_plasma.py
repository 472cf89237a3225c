"""Pola inti-plasma: one nucleus, and around it the plasma, each with a promise of its own."""

from lifecycle.domain.pola.deklarasi import Peran, Pola
from lifecycle.domain.syarat.perencanaan import komitmen_tiap_pihak

POLA = Pola(
    kode="inti_plasma",
    versi=1,
    nama="Inti-plasma",
    peran=(Peran(kode="inti", minimal=1, maksimal=1), Peran(kode="plasma", minimal=1)),
    syarat=(komitmen_tiap_pihak,),
)
