"""What a syarat is: a named condition that says what is missing, and whose turn it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.temuan import Kurang
from lifecycle.domain.tindakan import Potongan, rangkai

# Whose turn it is (kode of a pihak, surel of a pengguna), and the sentence that tells them, in parts where
# the act that mends it stands in it.
Teguran: TypeAlias = tuple[str, *tuple[Potongan, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Syarat:
    """A gate. Called with the facts it yields one Kurang for each thing to mend, nothing when it holds."""

    kode: str
    tegur: Callable[[Fakta], Iterator[Teguran]]

    def __call__(self, fakta: Fakta) -> Iterator[Kurang]:
        for giliran, *bagian in self.tegur(fakta):
            yield Kurang(kode=self.kode, pesan=rangkai(*bagian), giliran=giliran)


def syarat(tegur: Callable[[Fakta], Iterator[Teguran]]) -> Syarat:
    """Make a gate of a function; its name is the code, so that the two can never differ."""
    return Syarat(kode=tegur.__name__, tegur=tegur)
