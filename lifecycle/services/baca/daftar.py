"""The list of partnerships. By itself, for it must answer fast and needs none of the rules."""

from lifecycle.domain.daftar import Ringkasan
from lifecycle.domain.pemicu import cari_tahap
from lifecycle.services.ports.perangkat import Perangkat


def daftar(
    perangkat: Perangkat, *, tahap: str | None, pola: str | None, cari: str | None
) -> tuple[Ringkasan, ...]:
    """The partnerships that match, by nomor. Raises MasukanSalah for an unknown tahap or pola."""
    with perangkat.bacaan() as u:
        return u.daftar(
            tahap=None if tahap is None else cari_tahap(tahap),
            pola=None if pola is None else _pola(pola),
            cari=cari,
        )


def _pola(kode: str) -> str:
    from lifecycle.domain.pola import cari_pola

    return cari_pola(kode).kode
