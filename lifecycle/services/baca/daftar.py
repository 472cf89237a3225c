"""The list of partnerships. By itself, for it must answer fast and needs none of the rules."""

from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.daftar import Ringkasan, Saringan
from lifecycle.domain.pemicu import cari_tahap
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class DaftarKemitraan:
    """The partnerships that match, and how many more would if archived ones were shown."""

    baris: tuple[Ringkasan, ...]
    arsip: int


def daftar(perangkat: Perangkat, *, pada: date, tahap: str | None, saringan: Saringan) -> DaftarKemitraan:
    """By nomor, as they stand on that day. Raises MasukanSalah for an unknown tahap or pola."""
    luas = replace(
        saringan,
        tahap=None if tahap is None else cari_tahap(tahap),
        pola=None if saringan.pola is None else _pola(saringan.pola),
        arsip=True,
    )
    with perangkat.bacaan() as u:
        semua = u.daftar(pada=pada, saringan=luas)
    baris = tuple(r for r in semua if saringan.arsip or not r.diarsipkan)
    return DaftarKemitraan(baris=baris, arsip=len(semua) - len(baris))


def _pola(kode: str) -> str:
    from lifecycle.domain.pola import cari_pola

    return cari_pola(kode).kode
