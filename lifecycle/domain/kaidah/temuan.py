"""Findings: what is still missing, said so that the one whose turn it is can mend it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.galat import KemitraanError


@dataclass(frozen=True, kw_only=True, slots=True)
class Kurang:
    """One unmet syarat: its code, a sentence in Indonesian, and whose turn it is.

    `giliran` is the kode of a pihak, or the surel of a pengguna.
    """

    kode: str
    pesan: str
    giliran: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Cacat:
    """A fault in the facts themselves, whatever the stage, at `letak` inside the dossier.

    `letak` is a path of keys and matching kode, such as ("pihak", "plasma2", "bagi_hasil").
    """

    letak: tuple[str, ...]
    pesan: str


# A rule of what must hold of the facts at every stage: it yields each fault that it finds.
KaidahUtuh = Callable[[Kemitraan], Iterator[Cacat]]


class SyaratBelumTerpenuhi(KemitraanError):
    """Syarat belum terpenuhi."""

    def __init__(self, kurang: Iterable[Kurang], *, pembuka: str) -> None:
        self.kurang = tuple(kurang)
        self._pembuka = pembuka
        super().__init__("\n".join(self.kalimat))

    @property
    def kalimat(self) -> tuple[str, ...]:
        return (self._pembuka, *(f"- {k.pesan} (giliran: {k.giliran})" for k in self.kurang))
