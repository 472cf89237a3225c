"""When the next evaluation is due."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.waktu.irama import berikutnya


def evaluasi_berikut(kemitraan: Kemitraan) -> date | None:
    """The next evaluation day that no recorded evaluation covers yet; None where none is planned."""
    tercatat = [e.tanggal for e in kemitraan.evaluasi_tercatat]
    if not tercatat:
        return kemitraan.evaluasi.pertama
    return berikutnya(kemitraan.evaluasi, max(tercatat))
