"""Pola sesuai kebutuhan: free roles, as the partners need them; those present agree who comes and goes."""

from lifecycle.domain.pola.deklarasi import Pola
from lifecycle.domain.suara.pemungutan import yang_hadir_setuju
from lifecycle.domain.syarat.identifikasi import dua_pihak

POLA = Pola(
    kode="sesuai_kebutuhan",
    versi=2,
    nama="Sesuai kebutuhan",
    syarat=(dua_pihak,),
    suara=yang_hadir_setuju,
    keluar_bebas=False,
)
