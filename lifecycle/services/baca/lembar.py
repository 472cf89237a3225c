"""The sheet of one kemitraan: who takes part, where it stands, and what is open on one day."""

from dataclasses import dataclass, replace
from datetime import date

from lifecycle.domain.anggota.keanggotaan import yang_keluar
from lifecycle.domain.evaluasi.terlihat import jawaban_terlihat
from lifecycle.domain.fakta import EvaluasiTercatat, Fakta, Keadaan, Kemitraan, Masa, Orang, Pihak, Tugas
from lifecycle.domain.rapat.jadwal import rapat_berikut
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.waktu.irama import Irama
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.lembar_catatan import LembarCatatan, lembar_catatan
from lifecycle.services.baca.lembar_terbuka import (
    AddendumTerbuka,
    BantuanTerbuka,
    PeringatanTerbuka,
    SengketaTerbuka,
    TerminasiDiusulkan,
    addendum_terbuka,
    bantuan_terbuka,
    peringatan_berpihak,
    sengketa_terbuka,
    terminasi_diusulkan,
)
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class Kepala:
    """What stands at the head: its names, its stage, our people, its relatives, and the next meeting."""

    nomor: str
    judul: str
    pola: str
    keadaan: Keadaan
    penanggung_jawab: Orang
    penyetuju: Orang
    induk: str | None
    anak: tuple[str, ...]
    masa: Masa
    evaluasi: Irama
    rapat_berikut: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisPihak:
    """A pihak that has joined, whether it is still in, and the surel of those of its kontak that are held."""

    pihak: Pihak
    aktif: bool
    ditahan: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Lembar:
    """All of it; a list is empty where there is nothing of its kind. `tugas` are the open ones,
    `gugur` those that were dropped."""

    kepala: Kepala
    terminasi: TerminasiDiusulkan | None
    pihak: tuple[BarisPihak, ...]
    keluar: tuple[Pihak, ...]
    addendum: AddendumTerbuka | None
    sengketa: tuple[SengketaTerbuka, ...]
    peringatan: tuple[PeringatanTerbuka, ...]
    bantuan: tuple[BantuanTerbuka, ...]
    tugas: tuple[Tugas, ...]
    gugur: tuple[Tugas, ...]
    evaluasi: tuple[EvaluasiTercatat, ...]
    catatan: LembarCatatan


def lembar(perangkat: Perangkat, nomor: str, *, pada: date) -> Lembar:
    """The sheet as it is seen from that day. Raises NomorTidakDikenal."""
    return lembar_dari(perangkat.lihat(lihat(perangkat, nomor), pada))


def lembar_dan_fakta(perangkat: Perangkat, nomor: str, *, pada: date) -> tuple[Lembar, Kemitraan]:
    """The sheet, and every fact whatever its day, but for answers of a survey that is not closed on that day.

    Raises NomorTidakDikenal.
    """
    kemitraan = lihat(perangkat, nomor)
    fakta = perangkat.lihat(kemitraan, pada)
    return lembar_dari(fakta), replace(kemitraan, survei=jawaban_terlihat(fakta))


def lembar_dari(fakta: Fakta) -> Lembar:
    """The sheet on the day of the facts."""
    return Lembar(
        kepala=_kepala(fakta),
        terminasi=terminasi_diusulkan(fakta),
        pihak=tuple(_baris_pihak(fakta, p) for p in fakta.kemitraan.pihak),
        keluar=yang_keluar(fakta),
        addendum=addendum_terbuka(fakta),
        sengketa=tuple(sengketa_terbuka(fakta)),
        peringatan=tuple(peringatan_berpihak(fakta)),
        bantuan=tuple(bantuan_terbuka(fakta)),
        tugas=tuple(t for t in fakta.kemitraan.tugas if t.selesai is None),
        gugur=tuple(t for t in fakta.kemitraan.tugas if t.gugur is not None),
        evaluasi=fakta.kemitraan.evaluasi_tercatat,
        catatan=lembar_catatan(fakta),
    )


def _kepala(fakta: Fakta) -> Kepala:
    k = fakta.kemitraan
    return Kepala(
        nomor=k.nomor,
        judul=k.judul,
        pola=k.pola,
        keadaan=k.keadaan,
        penanggung_jawab=k.penanggung_jawab,
        penyetuju=k.penyetuju,
        induk=k.induk,
        anak=k.anak,
        masa=k.masa,
        evaluasi=k.evaluasi,
        rapat_berikut=rapat_berikut(fakta),
    )


def _baris_pihak(fakta: Fakta, pihak: Pihak) -> BarisPihak:
    ditahan = (k.surel for k in pihak.kontak if kunci_surel(k.surel) in fakta.kemitraan.ditahan)
    return BarisPihak(pihak=pihak, aktif=pihak.aktif(fakta.pada), ditahan=tuple(ditahan))
