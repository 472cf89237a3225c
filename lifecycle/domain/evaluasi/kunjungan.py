"""The evaluation of the present visit to the stage."""

from lifecycle.domain.fakta import EvaluasiTercatat, Fakta


def evaluasi_kunjungan(fakta: Fakta) -> EvaluasiTercatat | None:
    """The latest evaluation recorded since the present stage was entered; None where there is none."""
    masuk = fakta.kemitraan.keadaan.versi_tahap
    tercatat = (e for e in fakta.kemitraan.evaluasi_tercatat if e.versi > masuk and e.tanggal <= fakta.pada)
    return max(tercatat, key=lambda e: e.versi, default=None)
