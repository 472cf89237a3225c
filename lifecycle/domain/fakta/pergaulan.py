"""How the pihak get on with one another: hopes, meetings, disputes, help, and what they see ahead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, kw_only=True, slots=True)
class Harapan:
    """What one pihak says of its expectations on one day: still the same (`tetap`), or what changed."""

    KUNCI: ClassVar = ("pihak", "tanggal")

    pihak: str
    tanggal: date
    tetap: bool
    uraian: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rapat:
    """A meeting that took place: which pihak were there, and its minutes."""

    KUNCI: ClassVar = ("tanggal",)

    tanggal: date
    hadir: tuple[str, ...] = ()
    notulen: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sengketa:
    """A dispute, with a neutral penengah. While open, the komitmen it names are left out of the scores.

    `pernyataan` holds what each side says, `alasan` why it was decided as `putusan` has it.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str
    uraian: str
    pihak: tuple[str, ...] = ()
    komitmen: tuple[str, ...] = ()
    penengah: str | None = None
    pernyataan: Mapping[str, str] = field(default_factory=dict)
    dibuka: date
    ditutup: date | None = None
    putusan: str | None = None
    alasan: str | None = None

    def terbuka(self, pada: date) -> bool:
        """Whether it was opened and is not decided on that day."""
        return self.dibuka <= pada and (self.ditutup is None or self.ditutup > pada)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bantuan:
    """Sambat sinambat: help asked for by one pihak, who offers it, and the days of each step.

    What was accepted (`diterima`) counts as a contribution of the one who gives.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str
    uraian: str
    peminta: str
    pemberi: str | None = None
    diminta: date
    ditawarkan: date | None = None
    diterima: date | None = None
    selesai: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Peluang:
    """A new opportunity that the partners saw together; `kemitraan` is the nomor of what grew out of it."""

    KUNCI: ClassVar = ("kode",)

    kode: str
    judul: str | None = None
    uraian: str
    dicatat: date
    kemitraan: str | None = None
