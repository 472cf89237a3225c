"""How an addendum is spoken of: who proposed it, in words that a partner knows."""

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.surel.kontak import sebut_siapa


def sebut_pengusul(kemitraan: Kemitraan, pengusul: str) -> str:
    """The mitra or the person behind `pengusul` (a kode or a surel).

    Histories from before names were asked for hold "berkas:<name>": such a dossier came from the petugas.
    """
    siapa = kemitraan.penanggung_jawab.surel if pengusul.startswith("berkas:") else pengusul
    return sebut_siapa(kemitraan, siapa)
