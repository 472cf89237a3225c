"""When the next evaluation is due, and how long one waits for answers."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.waktu.ambang import sekian_hari
from lifecycle.domain.waktu.irama import berikutnya


def evaluasi_berikut(kemitraan: Kemitraan) -> date | None:
    """The next evaluation day that no recorded evaluation covers yet; None where none is planned."""
    tercatat = [e.tanggal for e in kemitraan.evaluasi_tercatat]
    if not tercatat:
        return kemitraan.evaluasi.pertama
    return berikutnya(kemitraan.evaluasi, max(tercatat))


def batas_tunggu(kemitraan: Kemitraan, survei_sampai: date) -> date:
    """The last day on which an evaluation waits for those who did not answer a survey that closed then."""
    return sekian_hari(survei_sampai, kemitraan.evaluasi.batas_tunggu_hari)
