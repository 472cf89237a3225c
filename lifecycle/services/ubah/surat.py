"""The numbered letters of a kemitraan: rendered once, read for ever."""

from collections.abc import Sequence
from datetime import date

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan, Peringatan
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat


class SuratTidakAda(KemitraanError):
    """Surat dengan nomor itu tidak ada."""


def tulis_surat_baru(
    u: Buku, perangkat: Perangkat, lama: Kemitraan, baru: Kemitraan, pada: date
) -> tuple[str, ...]:
    """Render and keep the letters that `baru` issued and `lama` did not have; their numbers. The caller
    commits.

    Raises TemplatRusak.
    """
    fakta, ada = perangkat.lihat(baru, pada), {sp.nomor for sp in lama.peringatan}
    terbit = [sp for sp in baru.peringatan if sp.nomor not in ada]
    for sp in terbit:
        u.simpan_surat(baru.nomor, sp.nomor, "html", perangkat.penyurat().peringatan_html(fakta, sp))
    return tuple(sp.nomor for sp in terbit)


def daftar_surat(perangkat: Perangkat, nomor: str) -> tuple[Peringatan, ...]:
    """Every letter of warning, in the order of their numbers. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        return u.muat(nomor).peringatan


def surat(perangkat: Perangkat, nomor: str, nomor_surat: str, *, format_: str) -> bytes:
    """The letter as it was issued. Raises NomorTidakDikenal, SuratTidakAda."""
    with perangkat.bacaan() as u:
        ada = u.muat(nomor).peringatan
        isi = u.surat(nomor, nomor_surat, format_)
    if isi is None:
        raise SuratTidakAda(_tidak_ada(nomor, nomor_surat, ada))
    return isi


def _tidak_ada(nomor: str, nomor_surat: str, ada: Sequence[Peringatan]) -> str:
    if not ada:
        return f"{nomor} belum punya surat peringatan."
    return f'{nomor} tidak punya surat bernomor "{nomor_surat}". {saran(nomor_surat, [s.nomor for s in ada])}'
