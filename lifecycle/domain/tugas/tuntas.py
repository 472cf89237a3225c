"""When the facts show that a piece of a stage's work is done, so that nobody is reminded of it any more.

Each answers for one giliran: the kode of a pihak, or the surel of one of our own people.
"""

from collections.abc import Callable

from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.evaluasi.survei import hasil_survei
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.syarat import Syarat
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi
from lifecycle.domain.suara.pemungutan import suara_penyetuju, suara_rencana

Tuntas = Callable[[Fakta, str], bool]


def hanya_dengan_tangan(_fakta: Fakta, _giliran: str) -> bool:
    """No fact shows it: somebody says so."""
    return False


def terpenuhi(*syarat: Syarat) -> Tuntas:
    """Every one of these gates holds for everybody."""
    return lambda fakta, _giliran: not any(kurang for satu in syarat for kurang in satu(fakta))


def terpenuhi_sendiri(*syarat: Syarat) -> Tuntas:
    """None of these gates waits for the one whose turn it is."""

    def tuntas(fakta: Fakta, giliran: str) -> bool:
        return all(kurang.giliran != giliran for satu in syarat for kurang in satu(fakta))

    return tuntas


def sudah_menilai_kelayakan(fakta: Fakta, _giliran: str) -> bool:
    """The penyetuju said yes or no to the idea."""
    return suara_penyetuju(fakta, ObjekPersetujuan.PENJAJAKAN) is not None


def sudah_bersuara(fakta: Fakta, giliran: str) -> bool:
    """That pihak voted on the rencana as it now stands, or is in no more."""
    return all(p.kode != giliran or suara_rencana(fakta, p) is not None for p in fakta.pihak_aktif)


def sudah_bertemu(fakta: Fakta, _giliran: str) -> bool:
    """A meeting was held since the stage was entered."""
    sejak = fakta.kemitraan.keadaan.tahap_sejak
    return any(r.terlaksana and r.tanggal >= sejak for r in fakta.kemitraan.rapat)


def sudah_menjawab_survei(fakta: Fakta, giliran: str) -> bool:
    """That pihak answered, or the survey is closed and scored without it."""
    return evaluasi_kunjungan(fakta) is not None or all(
        p.kode != giliran for p in hasil_survei(fakta).ditunggu
    )


def penilaian(fakta: Fakta) -> Rekomendasi | None:
    """What the evaluation of this visit recommends; None where there is none."""
    tercatat = evaluasi_kunjungan(fakta)
    return None if tercatat is None else tercatat.rekomendasi


def sudah_cukup_data(fakta: Fakta, _giliran: str) -> bool:
    """The evaluation of this visit could be scored."""
    return penilaian(fakta) is not Rekomendasi.DATA_TIDAK_CUKUP


def sudah_diputuskan(fakta: Fakta, _giliran: str) -> bool:
    """The penyetuju decided what the evaluation of this visit proposed."""
    tercatat = evaluasi_kunjungan(fakta)
    return tercatat is not None and tercatat.keputusan is not None
