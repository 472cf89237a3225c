"""Dossiers: what officers write down, read into typed values with every fault told at once."""

from lifecycle.dossier.argumen import isian_dari_kata
from lifecycle.dossier.berkas import baca_berkas, baca_dari_jalur
from lifecycle.dossier.isian import IsianBerkas
from lifecycle.dossier.lembar_csv import baca_csv
from lifecycle.dossier.masuk import FOLDER_MASUK, baca_berkas_masuk
from lifecycle.dossier.tanggal import baca_tanggal

__all__ = [
    "FOLDER_MASUK",
    "IsianBerkas",
    "baca_berkas",
    "baca_berkas_masuk",
    "baca_csv",
    "baca_dari_jalur",
    "baca_tanggal",
    "isian_dari_kata",
]
