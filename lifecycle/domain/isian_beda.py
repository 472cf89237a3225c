"""A difference as a dossier would write it, and back from the JSON that it is kept as."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kolom import Kolom, Rupa, kolom
from lifecycle.domain.letak import kunci


def isian_beda(lama: Kemitraan, baru: Kemitraan) -> dict[str, Any]:
    """What a dossier must say to make `baru` of `lama`; empty when they say the same.

    An entry that is gone cannot be said: a dossier takes nothing away.
    """
    return dict(_beda_bagian(Kemitraan, lama, baru))


def _beda_bagian(kelas: Any, lama: Any, baru: Any) -> Iterator[tuple[str, Any]]:
    for k in kolom(kelas).values():
        dulu, kini = getattr(lama, k.nama), getattr(baru, k.nama)
        if dulu != kini:
            yield k.nama, _beda_kolom(k, dulu, kini)


def _beda_kolom(k: Kolom, dulu: Any, kini: Any) -> Any:
    if k.rupa is Rupa.ENTRI:
        dikenal = {kunci(entri): entri for entri in dulu}
        return [_entri(k.tipe, dikenal.get(kunci(e)), e) for e in kini if dikenal.get(kunci(e)) != e]
    if k.rupa is Rupa.BAGIAN:
        return dict(_beda_bagian(k.tipe, dulu, kini))
    if k.rupa is Rupa.PETA:
        return {kode: kini.get(kode) for kode in {**dulu, **kini} if dulu.get(kode) != kini.get(kode)}
    return kini


def _entri(kelas: Any, lama: Any, baru: Any) -> dict[str, Any]:
    pengenal = {nama: getattr(baru, nama) for nama in kelas.KUNCI if getattr(baru, nama) is not None}
    if lama is not None:
        return pengenal | dict(_beda_bagian(kelas, lama, baru))
    terisi = {
        k.nama: _seluruhnya(k, getattr(baru, k.nama))
        for k in kolom(kelas).values()
        if k.wajib or getattr(baru, k.nama) != k.bawaan()
    }
    return pengenal | terisi


def _seluruhnya(k: Kolom, nilai: Any) -> Any:
    if k.rupa is Rupa.ENTRI:
        return [_entri(k.tipe, None, satu) for satu in nilai]
    if k.rupa is Rupa.BAGIAN:
        return {b.nama: _seluruhnya(b, getattr(nilai, b.nama)) for b in kolom(k.tipe).values()}
    return nilai


def isian_dari_json(isi: Mapping[str, Any], kelas: Any = Kemitraan) -> dict[str, Any]:
    """The isian whose JSON this is (see jadi_json), with the types of the facts."""
    return {nama: _dari_json(kolom(kelas)[nama], nilai) for nama, nilai in isi.items()}


def _dari_json(k: Kolom, isi: Any) -> Any:
    if isi is None:
        return None
    match k.rupa:
        case Rupa.ENTRI:
            return [isian_dari_json(satu, k.tipe) for satu in isi]
        case Rupa.BAGIAN:
            return isian_dari_json(isi, k.tipe)
        case Rupa.PETA:
            return {k.tipe_kunci(kode): _butir(k.tipe, satu) for kode, satu in isi.items()}
        case Rupa.DAFTAR:
            return [_butir(k.tipe, satu) for satu in isi]
        case _:
            return _butir(k.tipe, isi)


def _butir(tipe: Any, isi: Any) -> Any:
    if isi is None or isinstance(isi, tipe):
        return isi
    return date.fromisoformat(isi) if tipe is date else tipe(isi)
