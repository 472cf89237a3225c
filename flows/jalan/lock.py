"""One `kemitraan jalankan` for each data folder: a lock that dies with its holder, and says who holds it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lifecycle.domain.galat import KemitraanError, PrasaranaGagal
from lifecycle.private import FILE, make_missing_folder

if sys.platform == "win32":
    import msvcrt

    # Windows lets nobody read what is locked, so lock a byte far behind the words.
    _FAR = 1 << 30

    def _seize(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
else:
    import fcntl

    def _seize(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SudahBerjalan(KemitraanError):
    """`kemitraan jalankan` sudah berjalan untuk folder data ini."""


@contextmanager
def hold_lock(path: Path, holder: str) -> Iterator[bool]:
    """Hold the lock, with `holder` in it; whether whoever held it last died without letting go.

    Raises SudahBerjalan with what its holder wrote, PrasaranaGagal when the file cannot be written.
    """
    try:
        make_missing_folder(path.parent)
        file = os.open(path, os.O_RDWR | os.O_CREAT, FILE)
        path.chmod(FILE)
    except OSError as error:
        raise PrasaranaGagal(
            f"Berkas {path} tidak dapat ditulis ({error.strerror}): periksa KEMITRAAN_FOLDER_DATA dan "
            "hak akses folder itu."
        ) from error
    try:
        previous = os.read(file, 1000).decode("utf-8", "replace").strip()
        try:
            _seize(file)
        except OSError:
            raise SudahBerjalan(
                f"kemitraan jalankan sudah berjalan untuk folder data ini ({previous or 'baru dimulai'}). "
                "Pakai yang itu, atau hentikan lebih dahulu dengan Ctrl-C di sana."
            ) from None
        os.truncate(file, 0)
        os.write(file, holder.encode())
        yield bool(previous)
        os.truncate(file, 0)
    finally:
        os.close(file)
