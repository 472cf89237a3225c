"""Warnings of the program's own log, shown to whoever types commands: on stderr, each once a command."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from lifecycle.cli.keluaran import bersih


class _KeLayar(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._sudah: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        kalimat = record.getMessage()
        if kalimat not in self._sudah:
            self._sudah.add(kalimat)
            sys.stderr.write(bersih(kalimat) + "\n")


@contextmanager
def peringatan_di_layar() -> Iterator[None]:
    """While a command runs."""
    log, layar = logging.getLogger("kemitraan"), _KeLayar()
    log.addHandler(layar)
    try:
        yield
    finally:
        log.removeHandler(layar)
