"""The port of the Prefect server: free, or a sentence."""

import socket
import sys
import time

from flows.jalan.locations import HOST
from lifecycle.domain.galat import PrasaranaGagal


class PortaDipakai(PrasaranaGagal):
    """Porta untuk Prefect sedang dipakai program lain."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Porta {port} sedang dipakai program lain. Hentikan program itu, atau pakai porta lain: "
            f"kemitraan jalankan --porta {port + 1}"
        )


def wait_for_port(port: int, patience: float) -> None:
    """Return when the port is free. Raises PortaDipakai when it is not within that many seconds."""
    deadline = time.monotonic() + patience
    while not _is_free(port):
        if time.monotonic() > deadline:
            raise PortaDipakai(port)
        time.sleep(0.2)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":
            # As the server does: connections that linger after its end are no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True
