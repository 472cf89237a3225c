"""What a dossier changed, told key by key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.isian.letak import Letak, jalur, kunci, kunci_entri, pengenal_entri

KOSONG = "(kosong)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Perubahan:
    """One difference at `letak`: an entry or value that is new ("baru"), one that changed ("ubah"), or an
    entry that is gone ("tarik").

    `lama` and `baru` are Indonesian text for the summary; each is empty where there was or is nothing.
    """

    letak: Letak
    jenis: Literal["baru", "ubah", "tarik"]
    lama: str
    baru: str

    def __str__(self) -> str:
        tempat = jalur(self.letak)
        match self.jenis:
            case "ubah":
                return f"{tempat}: {self.lama} menjadi {self.baru}"
            case "tarik":
                return f"{tempat} ditarik ({self.lama})" if self.lama else f"{tempat} ditarik"
        return f"{tempat}: {self.baru}" if self.baru else f"{tempat} baru"


@dataclass(frozen=True, kw_only=True, slots=True)
class TitikBeda:
    """One place at which two states differ, with the values themselves.

    `wadah` are the parts and entries around it, the outermost first, each with its field and as it now is.
    `bidang` is the field that differs, or the list in which the entry `kini` is new (`entri_baru`) or `dulu`
    is gone (`entri_hilang`); of a map `kode` is the key that differs.
    """

    letak: Letak
    wadah: tuple[tuple[Bidang, Any], ...]
    bidang: Bidang
    dulu: Any
    kini: Any
    kode: str | None = None
    entri_baru: bool = False
    entri_hilang: bool = False


def beda(lama: Kemitraan | None, baru: Kemitraan) -> tuple[Perubahan, ...]:
    """Every difference in what a dossier may write, in the order of its keys; empty when there is none.

    What the engine keeps (stage, tasks, plan version) is not compared. Without `lama` all of `baru` is new.
    """
    return tuple(_perubahan(t) for t in semua_beda(lama, baru))


def semua_beda(lama: Kemitraan | None, baru: Kemitraan) -> tuple[TitikBeda, ...]:
    """The same differences by their values, for whoever words them otherwise."""
    return tuple(_beda_bagian(Kemitraan, lama, baru, (), ()))


def _beda_bagian(
    kelas: Any, lama: Any, baru: Any, letak: Letak, wadah: tuple[tuple[Bidang, Any], ...]
) -> Iterator[TitikBeda]:
    for k in bidang(kelas).values():
        dulu = k.bawaan() if lama is None else getattr(lama, k.nama)
        kini = getattr(baru, k.nama)
        if dulu != kini:
            yield from _beda_bidang(
                TitikBeda(letak=(*letak, k.nama), wadah=wadah, bidang=k, dulu=dulu, kini=kini)
            )


def _beda_bidang(t: TitikBeda) -> Iterator[TitikBeda]:
    if t.bidang.rupa is Rupa.ENTRI:
        yield from _beda_entri(t)
    elif t.bidang.rupa is Rupa.BAGIAN:
        yield from _beda_bagian(t.bidang.tipe, t.dulu, t.kini, t.letak, (*t.wadah, (t.bidang, t.kini)))
    elif t.bidang.rupa is Rupa.PETA:
        for kode in {**t.dulu, **t.kini}:
            dulu, kini = t.dulu.get(kode), t.kini.get(kode)
            if dulu != kini:
                yield replace(t, letak=(*t.letak, str(kode)), dulu=dulu, kini=kini, kode=str(kode))
    else:
        yield t


def _beda_entri(t: TitikBeda) -> Iterator[TitikBeda]:
    dikenal = {kunci(entri): entri for entri in t.dulu}
    for entri in t.kini:
        tempat = (*t.letak, kunci_entri(entri))
        if (asal := dikenal.get(kunci(entri))) is None:
            yield replace(t, letak=tempat, dulu=None, kini=entri, entri_baru=True)
        else:
            yield from _beda_bagian(t.bidang.tipe, asal, entri, tempat, (*t.wadah, (t.bidang, entri)))
    tersisa = {kunci(entri) for entri in t.kini}
    for entri in t.dulu:
        if kunci(entri) not in tersisa:
            yield replace(t, letak=(*t.letak, kunci_entri(entri)), dulu=entri, kini=None, entri_hilang=True)


def _perubahan(t: TitikBeda) -> Perubahan:
    if t.entri_hilang:
        return Perubahan(letak=t.letak, jenis="tarik", lama=_tulis_entri(t.bidang.tipe, t.dulu), baru="")
    if t.entri_baru:
        return Perubahan(letak=t.letak, jenis="baru", lama="", baru=_tulis_entri(t.bidang.tipe, t.kini))
    if t.dulu is None or t.dulu == ():
        return Perubahan(letak=t.letak, jenis="baru", lama="", baru=_tulis(t.kini))
    return Perubahan(letak=t.letak, jenis="ubah", lama=_tulis(t.dulu), baru=_tulis(t.kini))


def _tulis_entri(kelas: Any, entri: Any) -> str:
    """What a new entry says beyond its matching key and its defaults."""
    dikenal = pengenal_entri(entri)
    bagian = (
        (k.nama, getattr(entri, k.nama))
        for k in bidang(kelas).values()
        if k.nama not in dikenal and getattr(entri, k.nama) != k.bawaan()
    )
    return "; ".join(f"{nama}: {_tulis(nilai)}" for nama, nilai in bagian)


def _tulis(nilai: Any) -> str:
    """A value in the words of an officer; an entry by its matching key, a part by what it holds."""
    match nilai:
        case None:
            return KOSONG
        case tuple():
            return ", ".join(_tulis(satu) for satu in nilai) or KOSONG
        case Mapping():
            return ", ".join(f"{kode} {_tulis(satu)}" for kode, satu in nilai.items()) or KOSONG
        case _ if hasattr(nilai, "KUNCI"):
            return kunci_entri(nilai)
        case _ if is_dataclass(nilai):
            isi = ((f.name, getattr(nilai, f.name)) for f in fields(nilai))
            return ", ".join(f"{nama} {_tulis(satu)}" for nama, satu in isi if satu is not None)
    return tulis_polos(nilai)


def tulis_polos(nilai: Any) -> str:
    """A single value in the words of an officer."""
    match nilai:
        case bool():
            return "ya" if nilai else "tidak"
        case Decimal():
            return bilangan_id(nilai)
        case date():
            return sebut_tanggal(nilai)
    return str(nilai)
