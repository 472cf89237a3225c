"""Merging a dossier into what is known, by the rules of who may change what and when."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lifecycle.domain.addendum.perubahan import beri_versi_rencana, cacat_perubahan, cacat_suara, ubah_rencana
from lifecycle.domain.anggota.keanggotaan import cacat_anggota_baru
from lifecycle.domain.dokumen.berlaku import cacat_kegiatan_baru
from lifecycle.domain.dokumen.tanggal import cacat_tanggal
from lifecycle.domain.fakta import Kemitraan, Persetujuan
from lifecycle.domain.isian.letak import kunci, kunci_isi
from lifecycle.domain.isian.sehari import cacat_sehari
from lifecycle.domain.isian.tumpuk import CacatBerkas, tumpuk
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.keutuhan.semua import periksa_keutuhan
from lifecycle.domain.pembinaan.kapabilitas import catat_perubahan
from lifecycle.domain.suara.asing import cacat_penyetuju

__all__ = ["CacatBerkas", "gabung"]


def gabung(
    lama: Kemitraan | None,
    isian: Mapping[str, Any],
    *,
    nomor: str,
    pada: date,
    oleh: str = "",
    mencatat: bool = False,
) -> Kemitraan:
    """What holds after `oleh` applied `isian` to `lama` on the day `pada`; see `tumpuk` for both.

    A change of an agreed rencana does not hold yet: it becomes a proposal. Votes that are new belong to the
    rencana or the addendum that stands after the merge; with `mencatat` the isian is what happens now, so
    that every vote in it does.

    Raises CacatBerkas also when the change is not allowed any more.
    """
    utuh = tumpuk(lama, isian, nomor=nomor, pada=pada)
    if salah := (*cacat_tanggal(lama, utuh), *cacat_penyetuju(lama, utuh)):
        raise CacatBerkas(salah, sebagian=utuh)
    if lama is None:
        return beri_versi_rencana(None, utuh, pada)
    if sehari := tuple(cacat_sehari(lama, isian)):
        raise CacatBerkas(sehari, sebagian=utuh)
    diberikan = _suara(lama, utuh, isian) if mencatat else frozenset()
    if terlarang := _terlarang(lama, utuh, pada):
        raise CacatBerkas((terlarang,), sebagian=utuh)
    baru = ubah_rencana(lama, utuh, pada, pengusul=oleh, diberikan=diberikan, mencatat=mencatat)
    if tanpa_addendum := cacat_suara(baru, diberikan):
        raise CacatBerkas((tanpa_addendum,), sebagian=utuh)
    return catat_perubahan(lama, baru, pada)


def _terlarang(lama: Kemitraan, utuh: Kemitraan, pada: date) -> Cacat | None:
    return (
        cacat_perubahan(lama, utuh) or cacat_anggota_baru(lama, utuh) or cacat_kegiatan_baru(lama, utuh, pada)
    )


def _suara(lama: Kemitraan, utuh: Kemitraan, isian: Mapping[str, Any]) -> frozenset[tuple[str, ...]]:
    """The keys of the votes that the isian gives.

    A vote on an addendum that was given in the same words before its decision is not given again.
    """
    semua = {kunci_isi(Persetujuan, satu) for satu in isian.get("persetujuan") or ()}
    if lama.addendum_terbuka is not None:
        return frozenset(semua)
    terhitung = (p for p in utuh.persetujuan if p.objek is ObjekPersetujuan.ADDENDUM)
    return frozenset(semua - {kunci(p) for p in terhitung if p in lama.persetujuan})


def gabung_utuh(
    lama: Kemitraan | None,
    isian: Mapping[str, Any],
    *,
    nomor: str,
    pada: date,
    oleh: str = "",
    mencatat: bool = False,
) -> tuple[Kemitraan | None, tuple[Cacat, ...]]:
    """What holds after the merge, as far as it could be made, and every fault in it.

    Only without a fault is the first fit to be kept. The arguments are those of `gabung`.
    """
    cacat: tuple[Cacat, ...] = ()
    hilang: frozenset[str] = frozenset()
    try:
        # What is only proposed must be sound as well, or nobody could ever agree to it.
        utuh: Kemitraan | None = tumpuk(lama, isian, nomor=nomor, pada=pada)
        baru: Kemitraan | None = gabung(lama, isian, nomor=nomor, pada=pada, oleh=oleh, mencatat=mencatat)
    except CacatBerkas as galat:
        baru = utuh = galat.sebagian
        cacat, hilang = galat.cacat, galat.hilang
    if baru is None or utuh is None:
        return None, cacat
    sudah = {c.letak for c in cacat}
    lanjutan = periksa_keutuhan(utuh, hilang=hilang) or periksa_keutuhan(baru, hilang=hilang)
    return baru, (*cacat, *(c for c in lanjutan if c.letak not in sudah))
