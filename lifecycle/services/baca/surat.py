"""The numbered letters of a kemitraan: which there are, and each as it was issued."""

from collections.abc import Sequence

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Peringatan
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.ports.perangkat import Perangkat


class SuratTidakAda(KemitraanError):
    """Surat dengan nomor itu tidak ada."""


def daftar_surat(perangkat: Perangkat, nomor: str) -> tuple[Peringatan, ...]:
    """Every letter of warning, in the order of their numbers. Raises NomorTidakDikenal."""
    return lihat(perangkat, nomor).peringatan


def surat(perangkat: Perangkat, nomor: str, nomor_surat: str, *, format_: str) -> bytes:
    """The letter as it was issued. Raises NomorTidakDikenal, SuratTidakAda."""
    with perangkat.bacaan() as u:
        isi = u.surat(nomor, nomor_surat, format_)
        if isi is None:
            # Only now are the facts needed: to say which letters there are.
            raise SuratTidakAda(_tidak_ada(nomor, nomor_surat, u.muat(nomor).peringatan))
    return isi


def _tidak_ada(nomor: str, nomor_surat: str, ada: Sequence[Peringatan]) -> str:
    if not ada:
        return f"{nomor} belum punya surat peringatan."
    return f'{nomor} tidak punya surat bernomor "{nomor_surat}". {saran(nomor_surat, [s.nomor for s in ada])}'
