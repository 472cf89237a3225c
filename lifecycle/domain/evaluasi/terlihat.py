"""Which answers of a survey may be read: what was said blindly stays so until the survey is closed."""

from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta, Survei
from lifecycle.domain.kata import Tahap


def jawaban_terlihat(fakta: Fakta) -> tuple[Survei, ...]:
    """Those that an evaluation has judged, and all of them once the survey that is on has closed.

    What was answered since waits for the next survey, whatever the stage.
    """
    if _ditutup(fakta):
        return fakta.kemitraan.survei
    dinilai = max((e.tanggal for e in fakta.kemitraan.evaluasi_tercatat), default=None)
    return tuple(s for s in fakta.kemitraan.survei if dinilai is not None and s.tanggal <= dinilai)


def _ditutup(fakta: Fakta) -> bool:
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap is not Tahap.EVALUASI:
        return False
    lewat = fakta.pada > fakta.aturan.tenggat_survei(keadaan.tahap_sejak)
    return lewat or not hasil_survei(fakta).ditunggu
