"""Secrets in files of their own: for the eyes of our user only, whatever the umask."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def tulis_rahasia(berkas: Path, isi: str) -> None:
    """Whole or not at all, and never over one that stands, as somebody else may have made it meanwhile.

    Raises OSError.
    """
    draf = berkas.with_name(f"{berkas.name}.{token_hex(8)}")
    terbuka = os.open(draf, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(terbuka, "w", encoding="ascii") as tulisan:
            tulisan.write(isi)
        with suppress(FileExistsError):
            os.link(draf, berkas)
    finally:
        draf.unlink()
