"""The door of the command: every error leaves here as sentences and an exit code, never as a traceback."""

import sys
from collections.abc import Sequence

from typer.exceptions import TyperException
from typer.main import get_command

from lifecycle.cli.aplikasi import aplikasi
from lifecycle.cli.bahasa import kalimat_salah_pakai
from lifecycle.domain.galat import KemitraanError, KodeKeluar

# What typer answers when the officer pressed Ctrl-C.
DIHENTIKAN_PENGGUNA = 130


def jalankan(argumen: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    try:
        hasil = get_command(aplikasi)(args=argumen, prog_name="kemitraan", standalone_mode=False)
    except KemitraanError as galat:
        return _tolak(galat.kalimat, galat.kode_keluar)
    except TyperException as galat:
        return _tolak(kalimat_salah_pakai(galat), KodeKeluar.MASUKAN_SALAH)
    except Exception as galat:
        # A fault of the program itself. Its traceback is for developers: `python -X dev -m lifecycle`.
        if sys.flags.dev_mode:
            raise
        pesan = f"Kesalahan program yang tidak terduga: {type(galat).__name__}: {galat}"
        return _tolak((pesan, "Tidak ada yang disimpan. Laporkan kalimat di atas."), KodeKeluar.PRASARANA)
    if hasil == DIHENTIKAN_PENGGUNA:
        return _tolak(("Dihentikan. Yang sudah tercatat tetap tercatat.",), DIHENTIKAN_PENGGUNA)
    return hasil if isinstance(hasil, int) else KodeKeluar.SELESAI


def _tolak(kalimat: Sequence[str], kode: int) -> int:
    for baris in kalimat:
        sys.stderr.write(baris + "\n")
    return kode
