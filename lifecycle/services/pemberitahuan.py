"""The notice of termination: once the penyetuju agreed to an end, every pihak is told, each once."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.fakta import Kemitraan, lihat_dari
from lifecycle.domain.kata import Tahap
from lifecycle.domain.penerima import belum_diberitahu
from lifecycle.domain.syarat.terminasi import terminasi_disetujui
from lifecycle.services.pembukuan import Pengumuman


def pemberitahuan_terminasi(kemitraan: Kemitraan, pada: date) -> tuple[Pengumuman, ...]:
    """The notice to send on that day; none before the penyetuju agreed, nor when everyone has been told."""
    fakta = lihat_dari(kemitraan, pada)
    perlu = kemitraan.keadaan.tahap is not Tahap.TERMINASI and terminasi_disetujui(fakta)
    return (Pengumuman(peristiwa="pemberitahuan_terminasi"),) if perlu and belum_diberitahu(fakta) else ()


def tandai_diberitahu(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """Write down the day on which those were told who are mailed now.

    A pihak without a contact cannot be mailed, and stays without a day until an officer writes one down.
    """
    sasaran = [p.pihak for p in belum_diberitahu(lihat_dari(kemitraan, pada)) if p.pihak is not None]
    hari = {**kemitraan.keluar.diberitahu, **dict.fromkeys(sasaran, pada)}
    return replace(kemitraan, keluar=replace(kemitraan.keluar, diberitahu=hari))
