"""A process that holds leases, and lives until it is killed."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_ISI = """
import sys
from lifecycle.services.ports.penyewa import penyewa_baru
print(penyewa_baru(), flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True)
class PenyewaLain:
    """`nama` as it names itself; `bunuh` is kill -9, and buries it only where asked."""

    nama: str
    bunuh: Callable[..., None]


@contextmanager
def penyewa_lain() -> Iterator[PenyewaLain]:
    with subprocess.Popen(
        [sys.executable, "-c", _ISI], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as proses:
        assert proses.stdout is not None

        def bunuh(*, kubur: bool = True) -> None:
            proses.send_signal(signal.SIGKILL)
            if kubur:
                proses.wait()

        try:
            yield PenyewaLain(proses.stdout.readline().strip(), bunuh)
        finally:
            proses.kill()
