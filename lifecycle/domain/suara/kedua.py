"""The second voice: what somebody proposed himself he does not decide alone."""

from datetime import date

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.sengketa.kepentingan import memihak, pihak_memihak
from lifecycle.domain.suara.pemungutan import setuju, suara_orang, suara_pihak
from lifecycle.domain.surel.alamat import orang_sama


def ada_suara_kedua(fakta: Fakta, objek: ObjekPersetujuan, pengusul: str, *, sejak: date = date.min) -> bool:
    """Whether somebody but `pengusul` (a surel) agrees to `objek` since that day.

    That is an active pihak by the mouth of another person, or our penanggung_jawab where he is another. While
    `pengusul` belongs to a side of an open dispute, a voice of a side is none.
    """
    berat_sebelah = pihak_memihak(fakta) if memihak(fakta, pengusul) else ()
    bebas = (p for p in fakta.pihak_aktif if p not in berat_sebelah)
    pihak = (suara_pihak(fakta, p, objek, sejak=sejak) for p in bebas)
    if any(setuju(s) and not orang_sama(s.wakil, pengusul) for s in pihak if s is not None):
        return True
    petugas = fakta.kemitraan.penanggung_jawab.surel
    if berat_sebelah and memihak(fakta, petugas):
        return False
    return not orang_sama(petugas, pengusul) and setuju(suara_orang(fakta, objek, petugas, sejak=sejak))
