"""Deciding a proposed change of the rencana: in force when those who must agree did, refused at one no."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.addendum.perubahan import MASIH_DRAF, suara_menyusul
from lifecycle.domain.addendum.usulan import tutup
from lifecycle.domain.bahasa.sebut import sebut_semua
from lifecycle.domain.fakta import Addendum, Kemitraan
from lifecycle.domain.kata import StatusAddendum, Suara
from lifecycle.domain.pemicu import SEBELUM_TERMINASI
from lifecycle.domain.pola import cari_pola
from lifecycle.domain.suara.pemungutan import Sikap, suara_addendum
from lifecycle.domain.suara.sikap import diusulkan, sikap_pihak


def putuskan_addendum(kemitraan: Kemitraan, pada: date) -> Kemitraan:
    """The same, its open addendum put in force, refused or dropped where that is so on that day."""
    addendum = kemitraan.addendum_terbuka
    if addendum is None or addendum.diusulkan > pada:
        return kemitraan
    tahap = kemitraan.keadaan.tahap
    if tahap in MASIH_DRAF or tahap not in SEBELUM_TERMINASI:
        alasan = f"Kemitraan masuk tahap {tahap}"
        return tutup(kemitraan, addendum, pada, status=StatusAddendum.GUGUR, alasan=alasan)
    sikap = sikap_pihak(kemitraan, addendum, pada)
    match cari_pola(kemitraan.pola).suara(sikap):
        case True:
            return _berlakukan(kemitraan, addendum, pada)
        case False:
            alasan = _alasan_penolakan(kemitraan, addendum, sikap, pada)
            return tutup(kemitraan, addendum, pada, status=StatusAddendum.DITOLAK, alasan=alasan)
        case None:
            return kemitraan


def _berlakukan(kemitraan: Kemitraan, addendum: Addendum, pada: date) -> Kemitraan:
    # Few partnerships have one to decide, and all look whether they do.
    from lifecycle.domain.keutuhan.semua import periksa_keutuhan

    usulan = diusulkan(kemitraan, addendum)
    cacat = periksa_keutuhan(usulan)
    if cacat:
        alasan = f"Tidak cocok lagi dengan keadaan sekarang: {str(cacat[0].pesan).rstrip('.')}"
        return tutup(kemitraan, addendum, pada, status=StatusAddendum.GUGUR, alasan=alasan)
    # A document alone, without a change in it, makes no other rencana.
    versi = usulan.keadaan.versi_rencana + bool(addendum.isi)
    baru = replace(usulan, keadaan=replace(usulan.keadaan, versi_rencana=versi))
    berlaku = tutup(baru, addendum, pada, status=StatusAddendum.BERLAKU, versi_rencana=versi)
    return suara_menyusul(berlaku, pada)


def _alasan_penolakan(kemitraan: Kemitraan, addendum: Addendum, sikap: Sikap, pada: date) -> str:
    menolak = [p for p in kemitraan.pihak if sikap.get(p.kode) is Suara.TOLAK]
    alasan = (suara_addendum(kemitraan, addendum, p, pada) for p in menolak)
    tertulis = "; ".join(s.alasan.strip().rstrip(".") for s in alasan if s is not None and s.alasan)
    return f"Ditolak {sebut_semua(p.mitra for p in menolak)}" + (f": {tertulis}" if tertulis else "")
