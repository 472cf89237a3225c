"""One `kemitraan jalankan` for each data folder: a lock that dies with its holder, and says who holds it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lifecycle.domain.galat import KemitraanError, PrasaranaGagal

if sys.platform == "win32":
    import msvcrt

    # Windows lets nobody read what is locked, so lock a byte far behind the words.
    _JAUH = 1 << 30

    def _rebut(berkas: int) -> None:
        os.lseek(berkas, _JAUH, os.SEEK_SET)
        msvcrt.locking(berkas, msvcrt.LK_NBLCK, 1)
        os.lseek(berkas, 0, os.SEEK_SET)
else:
    import fcntl

    def _rebut(berkas: int) -> None:
        fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SudahBerjalan(KemitraanError):
    """`kemitraan jalankan` sudah berjalan untuk folder data ini."""


@contextmanager
def pegang(berkas: Path, isi: str) -> Iterator[bool]:
    """Hold the lock; whether whoever held it last died without letting go.

    Raises SudahBerjalan with what its holder wrote, PrasaranaGagal when the file cannot be written.
    """
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        pegangan = os.open(berkas, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as galat:
        raise PrasaranaGagal(
            f"Berkas {berkas} tidak dapat ditulis ({galat.strerror}): periksa KEMITRAAN_FOLDER_DATA dan "
            "hak akses folder itu."
        ) from galat
    try:
        dulu = os.read(pegangan, 1000).decode("utf-8", "replace").strip()
        try:
            _rebut(pegangan)
        except OSError:
            raise SudahBerjalan(
                f"kemitraan jalankan sudah berjalan untuk folder data ini ({dulu or 'baru dimulai'}). "
                "Pakai yang itu, atau hentikan lebih dahulu dengan Ctrl-C di sana."
            ) from None
        os.truncate(pegangan, 0)
        os.write(pegangan, isi.encode())
        yield bool(dulu)
        os.truncate(pegangan, 0)
    finally:
        os.close(pegangan)
