"""What a dossier changed, told key by key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
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


def beda(lama: Kemitraan | None, baru: Kemitraan) -> tuple[Perubahan, ...]:
    """Every difference in what a dossier may write, in the order of its keys; empty when there is none.

    What the engine keeps (stage, tasks, plan version) is not compared. Without `lama` all of `baru` is new.
    """
    return tuple(_beda_bagian(Kemitraan, lama, baru, ()))


def _beda_bagian(kelas: Any, lama: Any, baru: Any, letak: Letak) -> Iterator[Perubahan]:
    for k in bidang(kelas).values():
        dulu = k.bawaan() if lama is None else getattr(lama, k.nama)
        kini = getattr(baru, k.nama)
        if dulu != kini:
            yield from _beda_bidang(k, dulu, kini, (*letak, k.nama))


def _beda_bidang(k: Bidang, dulu: Any, kini: Any, letak: Letak) -> Iterator[Perubahan]:
    if k.rupa is Rupa.ENTRI:
        yield from _beda_entri(k.tipe, dulu, kini, letak)
    elif k.rupa is Rupa.BAGIAN:
        yield from _beda_bagian(k.tipe, dulu, kini, letak)
    elif k.rupa is Rupa.PETA:
        for kode in {**dulu, **kini}:
            if dulu.get(kode) != kini.get(kode):
                yield _satu((*letak, str(kode)), dulu.get(kode), kini.get(kode))
    else:
        yield _satu(letak, dulu, kini)


def _beda_entri(kelas: Any, dulu: Any, kini: Any, letak: Letak) -> Iterator[Perubahan]:
    dikenal = {kunci(entri): entri for entri in dulu}
    for entri in kini:
        tempat = (*letak, kunci_entri(entri))
        if (asal := dikenal.get(kunci(entri))) is None:
            yield Perubahan(letak=tempat, jenis="baru", lama="", baru=_tulis_entri(kelas, entri))
        else:
            yield from _beda_bagian(kelas, asal, entri, tempat)
    tersisa = {kunci(entri) for entri in kini}
    for entri in dulu:
        if kunci(entri) not in tersisa:
            yield Perubahan(
                letak=(*letak, kunci_entri(entri)), jenis="tarik", lama=_tulis_entri(kelas, entri), baru=""
            )


def _satu(letak: Letak, dulu: Any, kini: Any) -> Perubahan:
    if dulu is None or dulu == ():
        return Perubahan(letak=letak, jenis="baru", lama="", baru=_tulis(kini))
    return Perubahan(letak=letak, jenis="ubah", lama=_tulis(dulu), baru=_tulis(kini))


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
    return _tulis_polos(nilai)


def _tulis_polos(nilai: Any) -> str:
    match nilai:
        case bool():
            return "ya" if nilai else "tidak"
        case Decimal():
            return bilangan_id(nilai)
        case date():
            return sebut_tanggal(nilai)
    return str(nilai)
