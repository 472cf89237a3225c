"""Every table, for those who need to know all of them."""

from lifecycle.store.tabel import (
    addendum,
    alamat,
    catatan,
    evaluasi,
    ingatan,
    kemitraan,
    lampiran,
    laporan,
    mitra,
    pengguna,
    pihak,
    rencana,
    riwayat,
    sewa,
    surat,
    surel,
    tugas,
)
from lifecycle.store.tabel.dasar import Dasar, Entri

__all__ = [
    "Dasar",
    "Entri",
    "addendum",
    "alamat",
    "catatan",
    "evaluasi",
    "ingatan",
    "kemitraan",
    "lampiran",
    "laporan",
    "mitra",
    "pengguna",
    "pihak",
    "rencana",
    "riwayat",
    "sewa",
    "surat",
    "surel",
    "tugas",
]
