"""Writing the nomor that was given out back into the dossier, and nothing else of it."""

import os
import re
from pathlib import Path
from secrets import token_hex
from shutil import copymode

from lifecycle.domain.galat import MasukanSalah
from lifecycle.dossier.berkas import baca_berkas, isi_berkas

_NOMOR = re.compile(rb"^nomor[ \t]*:[ \t]*[^#\s]*", re.MULTILINE)
_VERSI = re.compile(rb"^versi[ \t]*:[^\r\n]*(\r?\n|$)", re.MULTILINE)
_KUNCI_PERTAMA = re.compile(rb"^(?=[A-Za-z_\"'])", re.MULTILINE)


def beri_nomor(jalur: Path, nomor: str) -> bool:
    """Put `nomor` into the file, its comments and all else as they were; whether it could be done.

    The file is replaced whole or not at all, and only by one that says the same under that nomor.
    """
    try:
        lama = isi_berkas(jalur)
        baru = _bernomor(lama, nomor.encode())
        dibaca, dulu = (baca_berkas(isi, nama=jalur.name) for isi in (baru, lama))
        if dibaca.bercacat or dibaca.isi != {**dulu.isi, "nomor": nomor}:
            return False
        _ganti(jalur.resolve(), baru)
    except (OSError, MasukanSalah):
        # Then the officer is told to do it.
        return False
    return True


def _bernomor(isi: bytes, nomor: bytes) -> bytes:
    if _NOMOR.search(isi):
        return _NOMOR.sub(b"nomor: " + nomor, isi, count=1)
    akhir = b"\r\n" if b"\r\n" in isi else b"\n"
    baris = b"nomor: " + nomor + akhir
    if versi := _VERSI.search(isi):
        pemisah = b"" if versi[1] else akhir
        return isi[: versi.end()] + pemisah + baris + isi[versi.end() :]
    return _KUNCI_PERTAMA.sub(baris, isi, count=1)


def _ganti(jalur: Path, isi: bytes) -> None:
    draf = jalur.with_name(f".{jalur.name}.{token_hex(8)}")
    try:
        with draf.open("xb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        copymode(jalur, draf)
        draf.replace(jalur)
    finally:
        draf.unlink(missing_ok=True)
