"""Run a command, and kill its process with -9 at the given moment; a moment is a write, or a commit, or its end.

    python pembunuh.py MOMENT words of the command...

With moment 0 nothing is killed and the number of moments is the last line of stderr.
"""

import os
import signal
import sys
from itertools import count
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.pool import Pool

MENULIS = ("INSERT", "UPDATE", "DELETE")


def pasang(saat: int) -> "count[int]":
    """Count the moments of this process, and die at number `saat`."""
    hitung = count(1)

    def detik(*_: Any) -> None:
        if next(hitung) == saat:
            os.kill(os.getpid(), signal.SIGKILL)

    def sebelum_perintah(_koneksi: Any, _kursor: Any, perintah: str, *_: Any) -> None:
        if perintah.startswith(MENULIS):
            detik()

    event.listen(Engine, "before_cursor_execute", sebelum_perintah)
    event.listen(Engine, "commit", detik)
    event.listen(Pool, "checkin", detik)
    return hitung


def main() -> None:
    saat, *kata = sys.argv[1:]
    hitung = pasang(int(saat))
    from lifecycle.cli.pintu import jalankan

    kode = jalankan(kata)
    sys.stderr.write(f"{next(hitung) - 1}\n")
    raise SystemExit(kode)


if __name__ == "__main__":
    main()
