"""Every table, for those who need to know all of them."""

from lifecycle.store.tabel import (
    catatan,
    evaluasi,
    kemitraan,
    laporan,
    mitra,
    pengguna,
    pihak,
    rencana,
    riwayat,
    surel,
    tugas,
)
from lifecycle.store.tabel.dasar import Dasar, Entri

__all__ = [
    "Dasar",
    "Entri",
    "catatan",
    "evaluasi",
    "kemitraan",
    "laporan",
    "mitra",
    "pengguna",
    "pihak",
    "rencana",
    "riwayat",
    "surel",
    "tugas",
]
