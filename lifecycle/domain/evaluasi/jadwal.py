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


def sebelum_evaluasi(kemitraan: Kemitraan) -> date:
    """The last day for what an evaluation is to find done: its day, or thirty days after the stage was
    entered where none lies ahead."""
    berikut, sejak = evaluasi_berikut(kemitraan), kemitraan.keadaan.tahap_sejak
    return berikut if berikut is not None and berikut > sejak else sekian_hari(sejak, 30)


def batas_tunggu(kemitraan: Kemitraan, survei_sampai: date) -> date:
    """The last day on which an evaluation waits for those who did not answer a survey that closed then."""
    return sekian_hari(survei_sampai, kemitraan.evaluasi.batas_tunggu_hari)
