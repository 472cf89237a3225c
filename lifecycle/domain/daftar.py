"""What the office looks at across partnerships: lines of lists, and its own people."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta.keadaan import Tugas
from lifecycle.domain.kata import Tahap


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengguna:
    """An internal person; `peran` is petugas, penyetuju, auditor or admin. One may hold several.

    `terdaftar` are those of them that an admin gave; the others come from the partnerships that name him.
    `berhenti` is the day on which he left the office.
    """

    surel: str
    nama: str
    peran: frozenset[str]
    terdaftar: frozenset[str] = frozenset()
    berhenti: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ringkasan:
    """One line of the list of partnerships."""

    nomor: str
    judul: str
    pola: str
    tahap: Tahap
    siklus: int
    sejak: date
    ditangguhkan: bool
    diarsipkan: bool
    penanggung_jawab: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TugasTerbuka:
    """One line of the list of work: an open task and the kemitraan it belongs to."""

    nomor: str
    judul_kemitraan: str
    tugas: Tugas


def lewat(tugas: Tugas, pada: date) -> bool:
    """Whether its deadline has passed on that day; work without one is never late."""
    return tugas.tenggat is not None and tugas.tenggat < pada
