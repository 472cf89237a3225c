"""Questions to the officer at the terminal."""

import sys
from collections.abc import Callable
from typing import TypeVar

from lifecycle.cli.keluaran import bersih, jadi_baris
from lifecycle.domain.galat import KemitraanError

T = TypeVar("T")


def jawaban(galat: KemitraanError, tanya: str) -> str | None:
    """What he answers to what was refused, in small letters; None where nobody sits there."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    kalimat = [bersih(jadi_baris(satu)) for satu in galat.kalimat]
    sys.stderr.write("\n".join((*kalimat, f"{tanya} ")))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower()


def dengan_ya(kerjakan: Callable[..., T], *, yakin: bool) -> T:
    """What it does, told whether he is sure; where it asks for that, he is asked. Raises CapaianJauh."""
    from lifecycle.domain.evaluasi.jauh import CapaianJauh

    try:
        return kerjakan(yakin=yakin)
    except CapaianJauh as galat:
        if jawaban(galat, "Memang sebesar itu? [ya = catat, lain = batal]") not in {"y", "ya"}:
            raise
        return kerjakan(yakin=True)
