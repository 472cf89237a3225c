"""What the tests of the command share."""

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


Perintah = Callable[..., Jawaban]
