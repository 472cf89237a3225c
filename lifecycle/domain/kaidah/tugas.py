"""What a cause of work declares: the tasks it opens, and when one of them is done by itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lifecycle.domain.fakta import Fakta, Tugas


@dataclass(frozen=True, kw_only=True, slots=True)
class Sebab:
    """One cause. `buka` answers with the tasks that the facts ask for, each with a kunci of its own that
    begins with "<kode>:"; a task once opened is never opened again under that kunci.
    `tuntas` tells whether the cause of such a task is gone, so that it closes by itself.
    """

    kode: str
    buka: Callable[[Fakta], Iterator[Tugas]]
    tuntas: Callable[[Fakta, Tugas], bool]
