"""A difference as a dossier would write it, and back from the JSON that it is kept as."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang
from lifecycle.domain.isian.letak import kunci, nama_pengenal


def selisih(lama: Kemitraan, baru: Kemitraan) -> dict[str, Any]:
    """What a dossier must say to make `baru` of `lama`; empty when they say the same.

    An entry that is gone cannot be said: a dossier takes nothing away.
    """
    return dict(_beda_bagian(Kemitraan, lama, baru))


def _beda_bagian(kelas: Any, lama: Any, baru: Any) -> Iterator[tuple[str, Any]]:
    for k in bidang(kelas).values():
        dulu, kini = getattr(lama, k.nama), getattr(baru, k.nama)
        if dulu == kini:
            continue
        isi = _beda_bidang(k, dulu, kini)
        # Entries may differ in nothing but their order, or what the engine keeps of them.
        if isi or k.rupa is not Rupa.ENTRI:
            yield k.nama, isi


def _beda_bidang(k: Bidang, dulu: Any, kini: Any) -> Any:
    if k.rupa is Rupa.ENTRI:
        return list(_beda_entri(k.tipe, dulu, kini))
    if k.rupa is Rupa.BAGIAN:
        return dict(_beda_bagian(k.tipe, dulu, kini))
    if k.rupa is Rupa.PETA:
        return {kode: kini.get(kode) for kode in {**dulu, **kini} if dulu.get(kode) != kini.get(kode)}
    return kini


def _beda_entri(kelas: Any, dulu: Iterable[Any], kini: Iterable[Any]) -> Iterator[dict[str, Any]]:
    dikenal = {kunci(entri): entri for entri in dulu}
    for entri in kini:
        if (asal := dikenal.get(kunci(entri))) is None:
            yield _entri_baru(kelas, entri)
        elif isi := dict(_beda_bagian(kelas, asal, entri)):
            yield _pengenal(entri) | isi


def _pengenal(entri: Any) -> dict[str, Any]:
    nama_semua = nama_pengenal(type(entri))
    return {nama: nilai for nama in nama_semua if (nilai := getattr(entri, nama)) is not None}


def _entri_baru(kelas: Any, entri: Any) -> dict[str, Any]:
    terisi = {
        k.nama: _seluruhnya(k, getattr(entri, k.nama))
        for k in bidang(kelas).values()
        if k.wajib or getattr(entri, k.nama) != k.bawaan()
    }
    return _pengenal(entri) | terisi


def _seluruhnya(k: Bidang, nilai: Any) -> Any:
    if k.rupa is Rupa.ENTRI:
        return [_entri_baru(k.tipe, satu) for satu in nilai]
    if k.rupa is Rupa.BAGIAN:
        return {b.nama: _seluruhnya(b, getattr(nilai, b.nama)) for b in bidang(k.tipe).values()}
    return nilai


def isian_dari_json(isi: Mapping[str, Any], kelas: Any = Kemitraan) -> dict[str, Any]:
    """The isian whose JSON this is (see jadi_json), with the types of the facts."""
    return {nama: _dari_json(bidang(kelas)[nama], nilai) for nama, nilai in isi.items()}


def _dari_json(k: Bidang, isi: Any) -> Any:
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
