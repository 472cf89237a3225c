"""A pihak: a mitra's membership in one kemitraan, with the people who speak for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.kata import Bahasa, JenisPihak, Kapabilitas, KodeManfaat, TingkatKontak


@dataclass(frozen=True, kw_only=True, slots=True)
class Kontak:
    """A person of a mitra who is written to."""

    KUNCI: ClassVar = ("surel",)

    nama: str
    surel: str
    telepon: str | None = None
    tingkat: TingkatKontak = TingkatKontak.OPERASIONAL
    bahasa: Bahasa = Bahasa.ID


@dataclass(frozen=True, kw_only=True, slots=True)
class Manfaat:
    """A benefit a pihak expects (`harapan`) and, once it came, what came (`terwujud`)."""

    KUNCI: ClassVar = ("kode",)

    kode: KodeManfaat
    harapan: str | None = None
    terwujud: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pihak:
    """A mitra's membership: role, needs, benefits, strengths, and the days it joined and left.

    `bagi_hasil` is a percentage; `kapabilitas` scores are 0 to 100.
    Without `bergabung` a pihak has been there from the start.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str
    mitra: str
    jenis: JenisPihak = JenisPihak.ORGANISASI
    bentuk: str | None = None
    peran: str
    kebutuhan: str | None = None
    manfaat: tuple[Manfaat, ...] = ()
    kekuatan: tuple[str, ...] = ()
    kelemahan: tuple[str, ...] = ()
    kaitan_bisnis_inti: str | None = None
    bagi_hasil: Decimal | None = None
    bergabung: date | None = None
    keluar: date | None = None
    alasan_keluar: str | None = None
    pembagian_tugas: str | None = None
    kapabilitas: Mapping[Kapabilitas, Decimal] = field(default_factory=dict)
    kontak: tuple[Kontak, ...] = ()

    def aktif(self, pada: date) -> bool:
        """Whether it has joined, and not left, on that day."""
        sudah_bergabung = self.bergabung is None or self.bergabung <= pada
        return sudah_bergabung and (self.keluar is None or self.keluar > pada)
