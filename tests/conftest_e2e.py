"""What the tests of the command share."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CONTOH = Path(__file__).parents[1] / "templates" / "berkas" / "kebun-plasma.yaml"


@dataclass(frozen=True)
class Jawaban:
    """What a command answered."""

    kode: int
    keluar: str
    galat: str


def porta_bebas() -> int:
    """A port that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


Perintah = Callable[..., Jawaban]
