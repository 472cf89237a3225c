"""The letters of a kemitraan: those that wait for approval, and the numbered ones, each as it was issued."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Peringatan, Tugas
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.isian.jadi_json import jadi_json
from lifecycle.domain.komitmen.tangga import SURAT
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.ports.perangkat import Perangkat


class SuratTidakAda(KemitraanError):
    """Surat dengan nomor itu tidak ada."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DaftarSurat:
    """Every letter of warning in the order of their numbers, and the tasks in which letters wait."""

    terbit: tuple[Peringatan, ...]
    siap: tuple[Tugas, ...]

    def ke_json(self) -> list[dict[str, Any]]:
        """One object for each; what waits has no number and no day yet, but a task."""
        kosong = {"nomor": None, "komitmen": None, "tingkat": None, "tanggal": None, "dicabut": None}
        terbit = [jadi_json(sp) | {"tugas": None} for sp in self.terbit]
        return terbit + [
            kosong | {"komitmen": (SURAT.baca(t.kunci) or {}).get("komitmen"), "tugas": jadi_json(t)}
            for t in self.siap
        ]


def daftar_surat(perangkat: Perangkat, nomor: str) -> DaftarSurat:
    """Raises NomorTidakDikenal."""
    kemitraan = lihat(perangkat, nomor)
    siap = (t for t in kemitraan.tugas if t.selesai is None and SURAT.milik(t.kunci))
    return DaftarSurat(terbit=kemitraan.peringatan, siap=tuple(siap))


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
