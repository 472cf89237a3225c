"""The agreed rencana: all that the fields of a kemitraan say the pihak agree on (see arti.py)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang, pembawa
from lifecycle.domain.fakta.kemitraan import Kemitraan


def isi_rencana(kemitraan: Kemitraan) -> tuple[object, ...]:
    """What the pihak agree on together: two are equal exactly when the same rencana was agreed."""
    return _isi(kemitraan, seluruhnya=False)


def dengan_rencana(lama: Kemitraan, baru: Kemitraan) -> Kemitraan:
    """`baru` with the rencana of `lama`, and with its members."""
    hasil: Kemitraan = _semula(lama, baru, seluruhnya=False)
    return hasil


def _disepakati(b: Bidang) -> object:
    return b.arti.rencana


def _bidang(kelas: Any, *, seluruhnya: bool) -> Iterator[tuple[Bidang, bool]]:
    """The fields in which something is agreed on, and whether that is everything in them."""
    for b in bidang(kelas).values():
        penuh = seluruhnya if b.arti.rencana is None else b.arti.rencana
        if penuh or (b.berlapis and pembawa(b.tipe, _disepakati, mesin=False)):
            yield b, penuh


def _isi(fakta: Any, *, seluruhnya: bool) -> tuple[object, ...]:
    return tuple(
        _isi_bidang(b, getattr(fakta, b.nama), penuh=penuh)
        for b, penuh in _bidang(fakta.__class__, seluruhnya=seluruhnya)
    )


def _isi_bidang(b: Bidang, nilai: Any, *, penuh: bool) -> object:
    if b.rupa is Rupa.ENTRI:
        return tuple((_kunci(satu), _isi(satu, seluruhnya=penuh)) for satu in nilai)
    return _isi(nilai, seluruhnya=penuh) if b.rupa is Rupa.BAGIAN else nilai


def _semula(lama: Any, baru: Any, *, seluruhnya: bool) -> Any:
    semula = {
        b.nama: _bidang_semula(b, getattr(lama, b.nama), getattr(baru, b.nama), penuh=penuh)
        for b, penuh in _bidang(baru.__class__, seluruhnya=seluruhnya)
    }
    return replace(baru, **semula)


def _bidang_semula(b: Bidang, lama: Any, baru: Any, *, penuh: bool) -> Any:
    if b.rupa is Rupa.ENTRI:
        dikenal = {_kunci(satu): satu for satu in baru}
        return tuple(_semula(satu, dikenal.get(_kunci(satu), satu), seluruhnya=penuh) for satu in lama)
    return _semula(lama, baru, seluruhnya=penuh) if b.rupa is Rupa.BAGIAN else lama


def _kunci(entri: Any) -> tuple[object, ...]:
    return tuple(getattr(entri, nama) for nama in entri.KUNCI)
