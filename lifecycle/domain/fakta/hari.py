"""The days that the facts name, however deep they stand.

Asked of every kemitraan at every look, so how to gather them is worked out once for each class: field by
field, since there are many entries and few fields.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any

from lifecycle.domain.fakta.bentuk import Bidang, Rupa, pembawa
from lifecycle.domain.fakta.kemitraan import Kemitraan

_Pilih = Callable[[Bidang], bool]
# Adds the days in these facts of one class to the list.
_Pungut = Callable[[list[Any], list[Any]], None]


def hari_kegiatan(kemitraan: Kemitraan) -> list[date]:
    """The days on which somebody did something; what the engine does by itself is none."""
    return _hari(kemitraan, _kegiatan, mesin=True)


def hari_tertulis(kemitraan: Kemitraan) -> list[date]:
    """Every day that an officer may write; what the engine keeps itself names none of its own."""
    return _hari(kemitraan, _tanggal, mesin=False)


def _kegiatan(b: Bidang) -> bool:
    return b.arti.kegiatan


def _tanggal(b: Bidang) -> bool:
    return b.tipe is date


def _hari(kemitraan: Kemitraan, pilih: _Pilih, *, mesin: bool) -> list[date]:
    hasil: list[date | None] = []
    _pungut(Kemitraan, pilih, mesin)([kemitraan], hasil)
    return [hari for hari in hasil if hari is not None]


@cache
def _pungut(kelas: Any, pilih: _Pilih, mesin: bool) -> _Pungut:
    semua = [_pungut_bidang(b, pilih, mesin) for b in pembawa(kelas, pilih, mesin=mesin)]

    def pungut(fakta: list[Any], hasil: list[Any]) -> None:
        for satu in semua if fakta else ():
            satu(fakta, hasil)

    return pungut


def _pungut_bidang(b: Bidang, pilih: _Pilih, mesin: bool) -> _Pungut:
    isi = attrgetter(b.nama)
    dalam = _pungut(b.tipe, pilih, mesin) if b.berlapis else None
    match b.rupa:
        case Rupa.ENTRI if dalam:
            return lambda fakta, hasil: dalam(list(chain.from_iterable(map(isi, fakta))), hasil)
        case Rupa.BAGIAN if dalam:
            return lambda fakta, hasil: dalam([x for x in map(isi, fakta) if x is not None], hasil)
        case Rupa.PETA:
            return lambda fakta, hasil: hasil.extend(chain.from_iterable(x.values() for x in map(isi, fakta)))
        case Rupa.DAFTAR:
            return lambda fakta, hasil: hasil.extend(chain.from_iterable(map(isi, fakta)))
        case _:
            return lambda fakta, hasil: hasil.extend(map(isi, fakta))
