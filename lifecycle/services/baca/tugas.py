"""Open work across all partnerships. By itself, for it must answer fast and needs none of the rules."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.daftar import TugasTerbuka, lewat
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisTugas:
    """An open task; `lewat`: its deadline had passed on the day from which it is seen."""

    terbuka: TugasTerbuka
    lewat: bool


def daftar_tugas(perangkat: Perangkat, *, pada: date, giliran: str | None = None) -> tuple[BarisTugas, ...]:
    """The earliest deadline first; of one person by his surel, or of one pihak by its kode."""
    with perangkat.bacaan() as u:
        semua = u.tugas_terbuka(giliran=giliran)
    return tuple(BarisTugas(terbuka=satu, lewat=lewat(satu.tugas, pada)) for satu in semua)
