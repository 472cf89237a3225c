"""A line of the forecast: what is to come on one day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from lifecycle.domain.tindakan import Pesan


class Jenis(StrEnum):
    """What a line tells of, in the order in which those of one day are read."""

    JATUH_TEMPO = auto()
    TAHAP = auto()
    EVALUASI = auto()
    TERTAHAN = auto()
    TUGAS = auto()
    SURAT = auto()
    SUREL = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Perkiraan:
    """`kepada` are the addresses that are written to."""

    tanggal: date
    nomor: str
    jenis: Jenis
    uraian: Pesan
    kepada: tuple[str, ...] = ()
