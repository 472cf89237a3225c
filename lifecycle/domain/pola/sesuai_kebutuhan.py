"""Pola sesuai kebutuhan: free roles, as the partners need them and agree on them."""

from lifecycle.domain.pola.deklarasi import Pola
from lifecycle.domain.syarat.identifikasi import dua_pihak

POLA = Pola(kode="sesuai_kebutuhan", versi=1, nama="Sesuai kebutuhan", syarat=(dua_pihak,))
