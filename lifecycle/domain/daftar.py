"""What the office looks at across partnerships: lines of lists, and its own people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from lifecycle.domain.fakta.keadaan import Tugas
from lifecycle.domain.kata import Lewat, PeranOrang, Tahap

# What each of the two people does whom a kemitraan names, by the key of a dossier that names him.
JABATAN: Mapping[str, PeranOrang] = MappingProxyType(
    {"penanggung_jawab": PeranOrang.PETUGAS, "penyetuju": PeranOrang.PENYETUJU}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengguna:
    """An internal person: what partnerships name him for (`memegang`), and what an admin registered him for
    (`terdaftar`). `berhenti` is his last day with the office, None for one who is there.
    """

    surel: str
    nama: str
    memegang: frozenset[PeranOrang] = frozenset()
    terdaftar: frozenset[PeranOrang] = frozenset()
    berhenti: date | None = None

    @property
    def peran(self) -> frozenset[PeranOrang]:
        return self.memegang | self.terdaftar

    def pergi(self, pada: date) -> bool:
        """Whether he has left the office by that day."""
        return self.berhenti is not None and self.berhenti < pada

    def admin(self, pada: date) -> bool:
        """Whether he looks after people and settings on that day."""
        return PeranOrang.ADMIN in self.terdaftar and not self.pergi(pada)


@dataclass(frozen=True, kw_only=True, slots=True)
class OrangTerdaftar:
    """One line of the list of our people: how many open partnerships he runs (`petugas`) or decides on
    (`penyetuju`), and how many open tasks are his."""

    pengguna: Pengguna
    petugas: int = 0
    penyetuju: int = 0
    tugas: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CatatanOrang:
    """What was done to the register of our people: who did it to whom, when, through which door, and why.

    `menjadi` are the roles that somebody has since, empty where he left.
    """

    surel: str
    tindakan: str
    oleh: str
    lewat: Lewat
    pada: date
    waktu: datetime
    menjadi: tuple[PeranOrang, ...] = ()
    alasan: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ringkasan:
    """One line of the list of partnerships.

    `mitra` are those of its pihak that have not left; `dokumen_berakhir` is the next end of an agreement, or
    the last one where all are over.
    """

    nomor: str
    judul: str
    pola: str
    tahap: Tahap
    siklus: int
    sejak: date
    ditangguhkan: bool
    diarsipkan: bool
    dibatalkan: bool
    penanggung_jawab: str
    mitra: tuple[str, ...]
    masa_berakhir: date | None
    dokumen_berakhir: date | None

    def berakhir_sebelum(self, hari: date) -> bool:
        """Whether its term, or the next of its documents, ends before that day."""
        return any(
            akhir is not None and akhir < hari for akhir in (self.masa_berakhir, self.dokumen_berakhir)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Saringan:
    """Which partnerships a list shows; what is None narrows nothing.

    `cari` is a part of nomor or judul, or of what a pihak or a document says: mitra, unit, name, address or
    telephone of a kontak, number or title. `unit` is a part of a unit. With `arsip` also those that are
    archived or were called off.
    """

    tahap: Tahap | None = None
    pola: str | None = None
    cari: str | None = None
    unit: str | None = None
    berakhir_sebelum: date | None = None
    arsip: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class TugasTerbuka:
    """One line of the list of work: an open task and the kemitraan it belongs to."""

    nomor: str
    judul_kemitraan: str
    tugas: Tugas


def lewat(tugas: Tugas, pada: date) -> bool:
    """Whether its deadline has passed on that day; work without one is never late."""
    return tugas.tenggat is not None and tugas.tenggat < pada
