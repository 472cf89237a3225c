"""Findings: what is still missing, said so that the one whose turn it is can mend it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.tindakan import Pesan, Tindakan, rangkai, tindakan_dalam


@dataclass(frozen=True, kw_only=True, slots=True)
class Kurang:
    """One unmet syarat: its code, a sentence in Indonesian, and whose turn it is.

    `giliran` is the kode of a pihak, or the surel of a pengguna.
    """

    kode: str
    pesan: Pesan
    giliran: str

    @property
    def tindakan(self) -> tuple[Tindakan, ...]:
        """The acts that mend it, where it takes more than filling in the dossier."""
        return tindakan_dalam(self.pesan)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cacat:
    """A fault in the facts themselves, whatever the stage, at `letak` inside the dossier.

    `letak` is a path of keys and matching kode, such as ("pihak", "plasma2", "bagi_hasil").
    """

    letak: tuple[str, ...]
    pesan: Pesan


# A rule of what must hold of the facts at every stage: it yields each fault that it finds.
KaidahUtuh = Callable[[Kemitraan], Iterator[Cacat]]


class SyaratBelumTerpenuhi(KemitraanError):
    """Syarat belum terpenuhi."""

    def __init__(self, kurang: Iterable[Kurang], *, pembuka: str) -> None:
        self.kurang = tuple(kurang)
        super().__init__(pembuka, *(rangkai("- ", k.pesan, f" (giliran: {k.giliran})") for k in self.kurang))
