"""The one folder in which a form may name files: who fills in a form may not read all of the machine."""

import os
from pathlib import Path

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.galat import MasukanSalah
from lifecycle.dossier.berkas import baca_dari_jalur
from lifecycle.dossier.isian import IsianBerkas

FOLDER_MASUK = "berkas-masuk"


def baca_berkas_masuk(folder_data: Path, jalur: str) -> IsianBerkas:
    """Read a dossier by its name in the folder FOLDER_MASUK of the data folder, or in a folder below it.

    Raises MasukanSalah for a path that leads elsewhere, else as `baca_dari_jalur`.
    """
    akar = Path(os.path.realpath(folder_data / FOLDER_MASUK))
    tujuan = akar / jalur
    if not _di_dalam(akar, tujuan):
        raise MasukanSalah(
            f'Letak berkas "{kutip(jalur)}" tidak dapat dipakai: yang dibaca hanya berkas di folder {akar}, '
            'bukan tautan dan tanpa "..". Salin berkasnya ke sana, lalu tulis namanya saja, misalnya '
            "kebun.yaml."
        )
    return baca_dari_jalur(tujuan)


def _di_dalam(akar: Path, tujuan: Path) -> bool:
    """Whether it is there by its own way: without links, without going up."""
    try:
        asli = Path(os.path.realpath(tujuan))
    except ValueError:
        # A null character, or what no file name can hold.
        return False
    return asli == tujuan and akar in asli.parents
