"""The form of a case: facts in which one gate alone is missing."""

from dataclasses import dataclass

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.pemicu import Pemicu


@dataclass(frozen=True, kw_only=True)
class Kasus:
    """`fakta` lack `kode` for `pemicu` and nothing else.

    It is then the turn of each of `giliran`, and every sentence says `sebut`.
    """

    pemicu: Pemicu
    kode: str
    fakta: Fakta
    giliran: tuple[str, ...]
    sebut: str

    @property
    def nama(self) -> str:
        return f"{self.pemicu}-{self.fakta.kemitraan.pola}-{self.kode}"
