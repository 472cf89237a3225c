"""What a module declares to be a channel."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult

from lifecycle.domain.surel import Saluran


@dataclass(frozen=True, kw_only=True, slots=True)
class JenisSaluran:
    """A channel: the URL schemes it answers to, and how it is made. `buka` raises SaluranSalah."""

    skema: tuple[str, ...]
    buka: Callable[[SplitResult, Path], Saluran]
