"""Judgements: measures of a known kind within their scale, and surveys about somebody else."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.evaluasi.indikator import JENIS_INDIKATOR
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh


def jenis_indikator_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for indikator in kemitraan.indikator:
        if indikator.jenis not in JENIS_INDIKATOR:
            yield Cacat(
                letak=("indikator", indikator.kode, "jenis"),
                pesan=f'jenis indikator "{kutip(indikator.jenis)}" tidak dikenal. '
                f"{saran(indikator.jenis, JENIS_INDIKATOR)}",
            )


def capaian_sah(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Each value suits its kind of indicator; a low rubrik mark comes with a comment."""
    indikator = {i.kode: i for i in kemitraan.indikator}
    for capaian in kemitraan.capaian:
        ukuran = indikator.get(capaian.indikator)
        jenis = JENIS_INDIKATOR.get(ukuran.jenis) if ukuran else None
        if ukuran and jenis and (pesan := jenis.periksa_nilai(ukuran, capaian)):
            yield Cacat(letak=("capaian", kunci_entri(capaian), "nilai"), pesan=pesan)


def survei_tentang_pihak_lain(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for survei in kemitraan.survei:
        if survei.penilai == survei.dinilai:
            yield Cacat(
                letak=("survei", kunci_entri(survei), "dinilai"),
                pesan=f"{kutip(survei.penilai)} menilai dirinya sendiri. Isi dengan pihak lain.",
            )


KEUTUHAN: tuple[KaidahUtuh, ...] = (jenis_indikator_dikenal, capaian_sah, survei_tentang_pihak_lain)
