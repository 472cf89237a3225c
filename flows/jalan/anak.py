"""A child process that ends when it is told to, and when its parent is gone: both come through its stdin.

In a session of its own, so that a Ctrl-C in the terminal reaches the parent alone.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

_BERHENTI = b"berhenti\n"
# Bytes after which the log of the time before makes room.
_CATATAN_PENUH = 5_000_000


class Anak:
    """`python -m MODUL KATA...`, its stderr in the file `catatan`, its stdout to be read by the parent."""

    def __init__(self, modul: str, *kata: str, lingkungan: Mapping[str, str], catatan: Path) -> None:
        self.catatan = catatan
        with _buka_catatan(catatan) as tulisan:
            # Our own interpreter and our own module.
            self._proses = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", modul, *kata],
                env=lingkungan,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=tulisan,
                start_new_session=True,
            )

    def baris(self) -> bytes:
        """The next line of its stdout; empty when it ended."""
        return cast("IO[bytes]", self._proses.stdout).readline()

    def tunggu(self) -> int:
        """Its exit code, once it ended."""
        return self._proses.wait()

    def akhiri(self, sabar: float) -> None:
        """Tell it to stop; after that many seconds it and all that it started are killed."""
        with suppress(BrokenPipeError), cast("IO[bytes]", self._proses.stdin) as telinga:
            telinga.write(_BERHENTI)
        with suppress(subprocess.TimeoutExpired):
            self._proses.wait(sabar)
        bunuh_rombongan(self._proses)
        self._proses.wait()


def bunuh_rombongan(proses: "subprocess.Popen[bytes]") -> None:
    """Kill what is left of a child and of all that it started."""
    if sys.platform == "win32":
        proses.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(proses.pid, signal.SIGKILL)


def tunggu_disuruh_berhenti() -> bool:
    """In the child: wait until the parent says stop, or is gone (False)."""
    # Unbuffered: a buffer's lock held by a waiting thread is fatal to an interpreter that ends.
    return os.read(sys.stdin.fileno(), len(_BERHENTI)) == _BERHENTI


def _buka_catatan(berkas: Path) -> IO[bytes]:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    if berkas.exists() and berkas.stat().st_size > _CATATAN_PENUH:
        berkas.replace(berkas.with_suffix(".lama"))
    return berkas.open("ab")
