"""What a pola declares: who takes part in which role, what makes it valid, how it decides."""

from dataclasses import dataclass

from lifecycle.domain.kaidah.syarat import Syarat
from lifecycle.domain.suara.pemungutan import KaidahSuara, semua_setuju


@dataclass(frozen=True, kw_only=True, slots=True)
class Peran:
    """A role, and how many active pihak may hold it; no `maksimal`, no limit."""

    kode: str
    minimal: int = 0
    maksimal: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pola:
    """The declaration of one pola. Without `peran` the roles are free.

    `syarat` are gates of laksanakan, common ones among them counting once. `suara` says when an addendum is
    agreed on, and `keluar_bebas` whether a pihak may leave without one. `versi` rises with every change of
    the declaration.
    """

    kode: str
    versi: int
    nama: str
    peran: tuple[Peran, ...] = ()
    syarat: tuple[Syarat, ...] = ()
    suara: KaidahSuara = semua_setuju
    keluar_bebas: bool = True
