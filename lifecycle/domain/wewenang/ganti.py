"""Handing a kemitraan over: somebody else runs it or decides on it, or stands in for a while."""

from dataclasses import replace
from datetime import date

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Kemitraan, Orang, Pengganti, Pergantian
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import PeranOrang
from lifecycle.domain.surel.alamat import orang_sama
from lifecycle.domain.tindakan import Tindakan, rangkai


class GantiBukanLewatBerkas(KemitraanError):
    """Orang kantor tidak diganti lewat berkas."""

    def __init__(self, nomor: str, jabatan: str, dari: str, kepada: str) -> None:
        tindakan = Tindakan(
            kata_kerja="orang ganti", kata=(dari, kepada), sertaan=(("nomor", nomor), ("alasan", "ALASAN"))
        )
        super().__init__(
            rangkai(
                f"Isian ini mengganti {jabatan.replace('_', ' ')} {nomor} dari {dari} menjadi {kepada}. "
                "Itu hanya dilakukan penyetujunya atau seorang admin, dengan alasan: ",
                tindakan,
            )
        )


def periksa_orang_tetap(lama: Kemitraan, baru: Kemitraan) -> None:
    """A dossier, a fact or a correction puts nobody else in place. A name spelled anew is nobody else.

    Raises GantiBukanLewatBerkas.
    """
    for jabatan in JABATAN:
        dulu, kini = getattr(lama, jabatan), getattr(baru, jabatan)
        if not orang_sama(dulu.surel, kini.surel):
            raise GantiBukanLewatBerkas(lama.nomor, jabatan, dulu.surel, kini.surel)


def jabatan_dipegang(kemitraan: Kemitraan, surel: str, peran: PeranOrang | None = None) -> tuple[str, ...]:
    """As what he stands in this kemitraan, by the keys of a dossier; only that `peran` where one is said."""
    return tuple(
        jabatan
        for jabatan, satu in JABATAN.items()
        if peran in (None, satu) and orang_sama(getattr(kemitraan, jabatan).surel, surel)
    )


def ganti(
    kemitraan: Kemitraan, jabatan: str, kepada: Orang, *, oleh: str, alasan: str, pada: date
) -> Kemitraan:
    """The same kemitraan in the hands of `kepada`, with the open tasks of whom he follows, unless that one
    still holds it otherwise."""
    dari: Orang = getattr(kemitraan, jabatan)
    satu = Pergantian(
        peran=JABATAN[jabatan],
        tanggal=pada,
        dari=dari.surel,
        nama_dari=dari.nama,
        kepada=kepada.surel,
        nama_kepada=kepada.nama,
        oleh=oleh,
        alasan=alasan,
    )
    tetap = [p for p in kemitraan.pergantian if not _sama(p, satu)]
    diganti = replace(_menjabat(kemitraan, jabatan, kepada), pergantian=(*tetap, satu))
    return diganti if jabatan_dipegang(diganti, dari.surel) else _serahkan_tugas(diganti, dari.surel, kepada)


def _sama(satu: Pergantian, lain: Pergantian) -> bool:
    """Back and forth on one day is one change from whom it began with."""
    return all(getattr(satu, k) == getattr(lain, k) for k in Pergantian.KUNCI)


def _serahkan_tugas(kemitraan: Kemitraan, dari: str, kepada: Orang) -> Kemitraan:
    tugas = tuple(
        replace(t, giliran=kepada.surel) if t.selesai is None and orang_sama(t.giliran, dari) else t
        for t in kemitraan.tugas
    )
    return replace(kemitraan, tugas=tugas)


def wakilkan(kemitraan: Kemitraan, jabatan: str, pengganti: Pengganti) -> Kemitraan:
    """The same kemitraan with somebody who stands in; an empty one for nobody any more."""
    orang: Orang = getattr(kemitraan, jabatan)
    return _menjabat(kemitraan, jabatan, replace(orang, pengganti=pengganti))


def _menjabat(kemitraan: Kemitraan, jabatan: str, orang: Orang) -> Kemitraan:
    if JABATAN[jabatan] is PeranOrang.PETUGAS:
        return replace(kemitraan, penanggung_jawab=orang)
    return replace(kemitraan, penyetuju=orang)
