"""Ports of this machine, for servers that tests start."""

import socket


def porta_bebas() -> int:
    """A port that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])
