"""The port of the Prefect server: free, or a sentence."""

import socket
import sys
import time

from flows.jalan.tempat import HOST
from lifecycle.domain.galat import PrasaranaGagal


class PortaDipakai(PrasaranaGagal):
    """Porta untuk Prefect sedang dipakai program lain."""

    def __init__(self, porta: int) -> None:
        super().__init__(
            f"Porta {porta} sedang dipakai program lain. Hentikan program itu, atau pakai porta lain: "
            f"kemitraan jalankan --porta {porta + 1}"
        )


def tunggu_porta(porta: int, sabar: float) -> None:
    """Return when the port is free. Raises PortaDipakai when it is not within that many seconds."""
    batas = time.monotonic() + sabar
    while not _bebas(porta):
        if time.monotonic() > batas:
            raise PortaDipakai(porta)
        time.sleep(0.2)


def _bebas(porta: int) -> bool:
    with socket.socket() as soket:
        if sys.platform != "win32":
            # As the server does: connections that linger after its end are no obstacle.
            soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((HOST, porta))
        except OSError:
            return False
    return True
