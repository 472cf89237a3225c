"""The term of a kemitraan, as far as documents carry it."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.dokumen.berakhir import dokumen_berakhir
from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, belum_menandatangani
from lifecycle.domain.fakta import Fakta, Kemitraan, lihat_dari


def perpanjang_masa(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """The same, its term as long as the documents that every pihak signed; a term is never made shorter.

    With the renewal, which all of them voted for, they agreed on the term that its document names.
    """
    fakta = lihat_dari(kemitraan, pada)
    berakhir = kemitraan.masa.berakhir
    if berakhir is None:
        return kemitraan
    baru = (
        None if _tanpa_akhir(fakta) else max((hari for _, hari in dokumen_berakhir(fakta)), default=berakhir)
    )
    if baru is not None and baru <= berakhir:
        return kemitraan
    return replace(
        kemitraan,
        masa=replace(kemitraan.masa, berakhir=baru),
        keadaan=replace(kemitraan.keadaan, versi_rencana=kemitraan.keadaan.versi_rencana + 1),
    )


def _tanpa_akhir(fakta: Fakta) -> bool:
    return any(
        d.jenis in PAYUNG and d.berlaku.sampai is None and not belum_menandatangani(fakta, d)
        for d in fakta.kemitraan.dokumen
    )
