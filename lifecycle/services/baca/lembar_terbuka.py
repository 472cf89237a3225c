"""The part of a sheet that waits for somebody: proposals, disputes, warnings, help, and the end.

Each line is the fact itself, with what follows from all the others on the day of the sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.addendum.sebut import sebut_pengusul
from lifecycle.domain.bantuan.status import StatusBantuan, status_bantuan
from lifecycle.domain.fakta import Addendum, Bantuan, Fakta, Peringatan, RencanaKeluar, Sengketa
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.peringatan import peringatan_terbuka
from lifecycle.domain.sengketa.pihak import pihak_bersengketa
from lifecycle.domain.suara.pemungutan import dokumen_addendum, sikap_addendum
from lifecycle.domain.terminasi.pengakhiran import boleh_berakhir, usulan_terminasi


@dataclass(frozen=True, kw_only=True, slots=True)
class TerminasiDiusulkan:
    """The proposal to end; `paling_cepat` is the first day on which it may, None where no notice runs."""

    usulan: RencanaKeluar
    paling_cepat: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class AddendumTerbuka:
    """A proposed change of the rencana, and the kode of each pihak that has not voted."""

    addendum: Addendum
    pengusul: str
    menunggu: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SengketaTerbuka:
    """A dispute, and the kode of each pihak that is in it."""

    sengketa: Sengketa
    antara: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PeringatanTerbuka:
    """A letter of warning, and the kode of the pihak that it went to."""

    peringatan: Peringatan
    pihak: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BantuanTerbuka:
    """A request for help, and how far it has come."""

    bantuan: Bantuan
    status: StatusBantuan


def terminasi_diusulkan(fakta: Fakta) -> TerminasiDiusulkan | None:
    """None without a proposal, and where the end has come already."""
    usulan = usulan_terminasi(fakta)
    if usulan is None or fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI:
        return None
    return TerminasiDiusulkan(usulan=usulan, paling_cepat=boleh_berakhir(fakta))


def addendum_terbuka(fakta: Fakta) -> AddendumTerbuka | None:
    kemitraan = fakta.kemitraan
    terbuka = kemitraan.addendum_terbuka
    if terbuka is None:
        return None
    sikap = sikap_addendum(kemitraan, terbuka, dokumen_addendum(kemitraan, terbuka), fakta.pada)
    menunggu = tuple(kode for kode, suara in sikap.items() if suara is None)
    pengusul = sebut_pengusul(kemitraan, terbuka.pengusul)
    return AddendumTerbuka(addendum=terbuka, pengusul=pengusul, menunggu=menunggu)


def sengketa_terbuka(fakta: Fakta) -> Iterator[SengketaTerbuka]:
    for satu in fakta.kemitraan.sengketa:
        if satu.terbuka(fakta.pada):
            antara = tuple(p.kode for p in pihak_bersengketa(fakta.kemitraan, satu))
            yield SengketaTerbuka(sengketa=satu, antara=antara)


def peringatan_berpihak(fakta: Fakta) -> Iterator[PeringatanTerbuka]:
    pihak = {k.kode: k.pihak for k in fakta.kemitraan.komitmen}
    for satu in peringatan_terbuka(fakta):
        yield PeringatanTerbuka(peringatan=satu, pihak=pihak[satu.komitmen])


def bantuan_terbuka(fakta: Fakta) -> Iterator[BantuanTerbuka]:
    for satu in fakta.kemitraan.bantuan:
        status = status_bantuan(satu, fakta.pada)
        if status is not StatusBantuan.SELESAI:
            yield BantuanTerbuka(bantuan=satu, status=status)
