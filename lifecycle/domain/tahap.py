"""Stages as people write them."""

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.kata import Tahap

# What else a stage is called.
SEBUTAN_LAIN = {"termination": Tahap.TERMINASI}


class TahapTidakDikenal(MasukanSalah):
    """Tahap ini tidak dikenal."""

    def __init__(self, teks: str) -> None:
        super().__init__(f'Tahap "{teks}" tidak dikenal. {saran(teks, Tahap)}')


def cari_tahap(teks: str) -> Tahap:
    """The stage of that name. Raises TahapTidakDikenal, with the near miss."""
    kata = teks.strip().lower()
    if kata in SEBUTAN_LAIN:
        return SEBUTAN_LAIN[kata]
    if kata not in set(Tahap):
        raise TahapTidakDikenal(teks)
    return Tahap(kata)
