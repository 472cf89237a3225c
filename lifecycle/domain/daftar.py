"""What the office looks at across partnerships: lines of lists, and its own people."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta.keadaan import Tugas
from lifecycle.domain.kata import Tahap


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengguna:
    """An internal person; `peran` is petugas, penyetuju or auditor. One may hold several."""

    surel: str
    nama: str
    peran: frozenset[str]


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
