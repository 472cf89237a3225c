"""The second voice: what somebody proposed himself he does not decide alone."""

from datetime import date

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.suara.pemungutan import setuju, suara_orang, suara_pihak
from lifecycle.domain.surel.alamat import orang_sama


def ada_suara_kedua(fakta: Fakta, objek: ObjekPersetujuan, pengusul: str, *, sejak: date = date.min) -> bool:
    """Whether somebody but `pengusul` (a surel) agrees to `objek` since that day.

    That is an active pihak by the mouth of another person, or our penanggung_jawab where he is another.
    """
    pihak = (suara_pihak(fakta, p, objek, sejak=sejak) for p in fakta.pihak_aktif)
    if any(setuju(s) and not orang_sama(s.wakil, pengusul) for s in pihak if s is not None):
        return True
    petugas = fakta.kemitraan.penanggung_jawab.surel
    return not orang_sama(petugas, pengusul) and setuju(suara_orang(fakta, objek, petugas, sejak=sejak))
