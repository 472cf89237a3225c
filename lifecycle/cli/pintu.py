"""The door of the command: every error leaves here as sentences and an exit code, never as a traceback."""

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from lifecycle.cli.aplikasi import jalankan_perintah
from lifecycle.cli.keluaran import DokumenJson, bersih, cetak_json, jadi_baris
from lifecycle.cli.log import peringatan_di_layar
from lifecycle.domain.galat import KemitraanError, MasukanSalah, PrasaranaGagal

if TYPE_CHECKING:
    from lifecycle.domain.kaidah.temuan import Kurang
    from lifecycle.domain.tindakan import Pesan


class KodeKeluar(IntEnum):
    """What the command answers to the shell; of a signal as shells count it, 128 and the signal."""

    SELESAI = 0
    DITOLAK = 1
    MASUKAN_SALAH = 2
    PRASARANA = 3
    DIHENTIKAN_PENGGUNA = 130
    PEMBACA_PERGI = 141


def kode_keluar(galat: KemitraanError) -> KodeKeluar:
    """Which kind of error it is, for scripts."""
    match galat:
        case MasukanSalah():
            return KodeKeluar.MASUKAN_SALAH
        case PrasaranaGagal():
            return KodeKeluar.PRASARANA
        case _:
            return KodeKeluar.DITOLAK


def jalankan(argumen: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    kata = sys.argv[1:] if argumen is None else argumen
    DokumenJson.tertulis = False
    try:
        with peringatan_di_layar():
            jalankan_perintah(kata)
        sys.stdout.flush()
    except KemitraanError as galat:
        return _tolak(kata, galat, galat.kalimat, kode_keluar(galat))
    except KeyboardInterrupt as galat:
        pesan = "Dihentikan. Yang sudah tercatat tetap tercatat."
        return _tolak(kata, galat, (pesan,), KodeKeluar.DIHENTIKAN_PENGGUNA)
    except BrokenPipeError:
        # `kemitraan daftar | head -1`: what is still buffered goes nowhere, else Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return KodeKeluar.PEMBACA_PERGI
    except Exception as galat:
        # A fault of the program itself. Its traceback is for developers: `python -X dev`.
        if sys.flags.dev_mode:
            raise
        pesan = f"Kesalahan program yang tidak terduga: {type(galat).__name__}: {galat}"
        # Of many partnerships each is saved by itself; a group says of its own accord which were not.
        simpan = "" if isinstance(galat, ExceptionGroup) else "Tidak ada yang disimpan. "
        return _tolak(kata, galat, (pesan, f"{simpan}Laporkan kalimat di atas."), KodeKeluar.PRASARANA)
    return KodeKeluar.SELESAI


def _tolak(kata: Sequence[str], galat: BaseException, kalimat: "Sequence[Pesan]", kode: KodeKeluar) -> int:
    for baris in kalimat:
        sys.stderr.write(bersih(jadi_baris(baris)) + "\n")
    if "--json" in takewhile(lambda satu: satu != "--", kata) and not DokumenJson.tertulis:
        pesan = "\n".join(bersih(jadi_baris(baris)) for baris in kalimat)
        kurang = [_kurang_json(k) for k in getattr(galat, "kurang", ())]
        cetak_json({"galat": type(galat).__name__, "pesan": pesan, "kurang": kurang})
        sys.stdout.flush()
    return kode


def _kurang_json(kurang: "Kurang") -> dict[str, object]:
    # Few commands are refused.
    from lifecycle.delivery.perintah import perintah

    return {
        "kode": kurang.kode,
        "pesan": bersih(jadi_baris(kurang.pesan)),
        "giliran": kurang.giliran,
        "tindakan": [perintah(satu) for satu in kurang.tindakan],
    }
