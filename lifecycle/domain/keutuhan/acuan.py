"""References: whoever is named must be there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat

# list, key, and the list whose kode that key names
ACUAN = (
    ("komitmen", "pihak", "pihak"),
    ("kegiatan", "pihak", "pihak"),
    ("risiko", "pihak", "pihak"),
    ("keselarasan", "posisi", "pihak"),
    ("dokumen", "nomor", "pihak"),
    ("dokumen", "ditandatangani", "pihak"),
    ("persetujuan", "pihak", "pihak"),
    ("capaian", "indikator", "indikator"),
    ("realisasi", "komitmen", "komitmen"),
    ("survei", "penilai", "pihak"),
    ("survei", "dinilai", "pihak"),
    ("harapan", "pihak", "pihak"),
    ("kapabilitas", "pihak", "pihak"),
    ("rapat", "hadir", "pihak"),
    ("sengketa", "pihak", "pihak"),
    ("sengketa", "pernyataan", "pihak"),
    ("sengketa", "komitmen", "komitmen"),
    ("bantuan", "peminta", "pihak"),
    ("bantuan", "pemberi", "pihak"),
)


def acuan_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for daftar, nama, tujuan in ACUAN:
        dikenal = {satu.kode for satu in getattr(kemitraan, tujuan)}
        for entri in getattr(kemitraan, daftar):
            letak = (daftar, kunci_entri(entri), nama)
            yield from _tidak_dikenal(tujuan, dikenal, getattr(entri, nama), letak)
    pihak = {p.kode for p in kemitraan.pihak}
    yield from _tidak_dikenal("pihak", pihak, kemitraan.keluar.diberitahu, ("keluar", "diberitahu"))


def _tidak_dikenal(tujuan: str, dikenal: set[str], nilai: Any, letak: Letak) -> Iterator[Cacat]:
    for kode in kode_disebut(nilai):
        if kode not in dikenal:
            nasihat = saran(kutip(kode), map(kutip, dikenal)) or f"Daftarkan dahulu di kunci {tujuan}."
            yield Cacat(
                letak=(*letak, kode) if isinstance(nilai, Mapping) else letak,
                pesan=f'{tujuan} "{kutip(kode)}" tidak ada dalam kemitraan ini. {nasihat}',
            )


def kode_disebut(nilai: Any) -> Iterable[str]:
    """The kode that a reference names: one, several, or the keys of a mapping."""
    if nilai is None:
        return ()
    return (nilai,) if isinstance(nilai, str) else nilai
