"""Approvals that wait: of what, since when, and for whose word."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.evaluasi.kunjungan import evaluasi_kunjungan
from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi, Tahap
from lifecycle.domain.persetujuan.perpanjangan import belum_bersuara, yang_ditanyakan
from lifecycle.domain.suara.pemungutan import suara_penyetuju, suara_rencana
from lifecycle.domain.suara.sikap import ditunggu
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi


@dataclass(frozen=True, kw_only=True, slots=True)
class Menunggu:
    """One question that is open `sejak` a day; `penanda` tells it from another of its objek.

    `pihak` are those whose vote is awaited, by kode; nobody where the penyetuju is to decide.
    """

    objek: str
    penanda: object
    sejak: date
    pihak: tuple[str, ...] = ()


def persetujuan_menunggu(fakta: Fakta) -> Iterator[Menunggu]:
    """Every open question; none while the kemitraan is suspended or at its end."""
    keadaan = fakta.kemitraan.keadaan
    if keadaan.ditangguhkan or keadaan.tahap is Tahap.TERMINASI:
        return
    for cari in (_kelayakan, _rencana, _addendum, _perpanjangan, _evaluasi, _terminasi):
        yield from cari(fakta)


def _kelayakan(fakta: Fakta) -> Iterator[Menunggu]:
    keadaan, objek = fakta.kemitraan.keadaan, ObjekPersetujuan.PENJAJAKAN
    if keadaan.tahap is Tahap.IDENTIFIKASI and suara_penyetuju(fakta, objek) is None:
        yield Menunggu(objek=objek, penanda=keadaan.versi_tahap, sejak=keadaan.tahap_sejak)


def _rencana(fakta: Fakta) -> Iterator[Menunggu]:
    keadaan, objek = fakta.kemitraan.keadaan, ObjekPersetujuan.RENCANA
    belum = tuple(p.kode for p in fakta.pihak_aktif if suara_rencana(fakta, p) is None)
    if keadaan.tahap is Tahap.PERENCANAAN and belum:
        penanda = keadaan.versi_tahap
        yield Menunggu(objek=objek, penanda=penanda, sejak=keadaan.tahap_sejak, pihak=belum)


def _addendum(fakta: Fakta) -> Iterator[Menunggu]:
    addendum, objek = fakta.kemitraan.addendum_terbuka, ObjekPersetujuan.ADDENDUM
    belum = () if addendum is None else ditunggu(fakta.kemitraan, addendum, fakta.pada)
    if addendum is not None and belum:
        kode = tuple(p.kode for p in belum)
        yield Menunggu(objek=objek, penanda=addendum.nomor, sejak=addendum.diusulkan, pihak=kode)


def _perpanjangan(fakta: Fakta) -> Iterator[Menunggu]:
    dokumen, belum = yang_ditanyakan(fakta), belum_bersuara(fakta)
    if dokumen is not None and belum:
        sejak = max(dokumen.tanggal, fakta.kemitraan.keadaan.tahap_sejak)
        penanda = dokumen.tanggal
        yield Menunggu(objek=ObjekPersetujuan.PERPANJANGAN, penanda=penanda, sejak=sejak, pihak=belum)


def _evaluasi(fakta: Fakta) -> Iterator[Menunggu]:
    tercatat = evaluasi_kunjungan(fakta)
    if fakta.kemitraan.keadaan.tahap is not Tahap.EVALUASI or tercatat is None:
        return
    if tercatat.keputusan is None and tercatat.rekomendasi is not Rekomendasi.DATA_TIDAK_CUKUP:
        yield Menunggu(objek="evaluasi", penanda=tercatat.versi, sejak=tercatat.tanggal)


def _terminasi(fakta: Fakta) -> Iterator[Menunggu]:
    usulan, objek = usulan_terminasi(fakta), ObjekPersetujuan.TERMINASI
    if usulan is None or usulan.diusulkan is None:
        return
    suara = suara_penyetuju(fakta, objek)
    if suara is None or suara.tanggal < usulan.diusulkan:
        yield Menunggu(objek=objek, penanda=usulan.diusulkan, sejak=usulan.diusulkan)
