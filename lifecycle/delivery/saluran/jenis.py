"""What a module declares to be a channel, and what an office may choose about channels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult


@dataclass(frozen=True, kw_only=True, slots=True)
class Pilihan:
    """How to send. `polos`: a password may go over a plain connection to another machine; `sambungan` kept
    connections, each renewed after `daur` mails; a server is lost after `batas_waktu` seconds of silence;
    `laju` is mails per minute by the domain of the recipient, "*" for every domain not named; none named,
    no limit. `pantulan` is where bounces go, None: to the sender; `kunci_pantulan` proves them.
    """

    folder_data: Path = Path("data-kemitraan")
    polos: bool = False
    sambungan: int = 4
    daur: int = 100
    batas_waktu: float = 30.0
    laju: Mapping[str, int] = field(default_factory=dict)
    pantulan: str | None = None
    kunci_pantulan: bytes = b""


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisSaluran:
    """A channel: the URL schemes it answers to, and how a Saluran is made. `buka` raises SaluranSalah.

    `kencangkan` shuts to other users what it wrote before, and raises OSError.
    """

    skema: tuple[str, ...]
    buka: Callable[[SplitResult, Pilihan], Any]
    kencangkan: Callable[[SplitResult, Pilihan], None] = lambda _url, _pilihan: None
