"""The notice of termination: once the penyetuju agreed to an end, every pihak is told, and when is kept."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Fakta, Kemitraan, Pihak, lihat_dari
from lifecycle.domain.kata import Tahap
from lifecycle.domain.terminasi.pengakhiran import (
    memihak_sendiri,
    sudah_berjalan,
    sudah_diberitahu,
    terminasi_disetujui,
)


def yang_perlu_diberitahu(fakta: Fakta) -> tuple[Pihak, ...]:
    """The active pihak that are to be told and can be mailed; nobody before the penyetuju agreed, nor on the
    word alone of one who is of a side of an open dispute.

    A pihak without a contact stays without a day until an officer writes down that of a letter.
    """
    kemitraan = fakta.kemitraan
    berjalan = kemitraan.keadaan.tahap is not Tahap.TERMINASI and sudah_berjalan(fakta)
    if not berjalan or not terminasi_disetujui(fakta) or memihak_sendiri(fakta):
        return ()
    diberitahu = sudah_diberitahu(fakta)
    return tuple(p for p in fakta.pihak_aktif if p.kode not in diberitahu and p.kontak_hidup(fakta.pada))


def beri_tahu(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """Write down the day for those who are told now."""
    sasaran = [p.kode for p in yang_perlu_diberitahu(lihat_dari(kemitraan, pada))]
    if not sasaran:
        return kemitraan
    hari = {**kemitraan.keluar.diberitahu, **dict.fromkeys(sasaran, pada)}
    return replace(kemitraan, keluar=replace(kemitraan.keluar, diberitahu=hari))
