"""The door of the command: every error leaves here as sentences and an exit code, never as a traceback."""

import os
import sys
from collections.abc import Sequence

from lifecycle.cli.aplikasi import jalankan_perintah
from lifecycle.cli.keluaran import bersih
from lifecycle.cli.log import peringatan_di_layar
from lifecycle.domain.galat import KemitraanError, KodeKeluar

# As a shell counts them: 128 plus the signal, SIGINT and SIGPIPE.
DIHENTIKAN_PENGGUNA = 130
PEMBACA_PERGI = 141


def jalankan(argumen: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    try:
        with peringatan_di_layar():
            jalankan_perintah(sys.argv[1:] if argumen is None else argumen)
        sys.stdout.flush()
    except KemitraanError as galat:
        return _tolak(galat.kalimat, galat.kode_keluar)
    except KeyboardInterrupt:
        return _tolak(("Dihentikan. Yang sudah tercatat tetap tercatat.",), DIHENTIKAN_PENGGUNA)
    except BrokenPipeError:
        # `kemitraan daftar | head -1`: what is still buffered goes nowhere, else Python complains at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PEMBACA_PERGI
    except Exception as galat:
        # A fault of the program itself. Its traceback is for developers: `python -X dev`.
        if sys.flags.dev_mode:
            raise
        pesan = f"Kesalahan program yang tidak terduga: {type(galat).__name__}: {galat}"
        # Of many partnerships each is saved by itself; a group says of its own accord which were not.
        simpan = "" if isinstance(galat, ExceptionGroup) else "Tidak ada yang disimpan. "
        return _tolak((pesan, f"{simpan}Laporkan kalimat di atas."), KodeKeluar.PRASARANA)
    return KodeKeluar.SELESAI


def _tolak(kalimat: Sequence[str], kode: int) -> int:
    for baris in kalimat:
        sys.stderr.write(bersih(baris) + "\n")
    return kode
