"""Facts in which no field is left at its default, made from the field types: what is forgotten shows."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import nama_pengenal


def kemitraan_penuh(**ubah: Any) -> Kemitraan:
    """A kemitraan with every field filled, and two entries in every list; keywords replace its fields."""
    penuh: Kemitraan = _penuh(Kemitraan, 1)
    tanpa_id = tuple(replace(t, id=None) for t in penuh.tugas)
    bawaan = {"nomor": "KM-2026-0001", "induk": None, "tugas": tanpa_id, "anak": (), "ditahan": ()}
    return replace(penuh, **bawaan | ubah)


def entri_lain(entri: Any) -> Any:
    """An entry like this one, under another key."""
    return _penuh(type(entri), 7)


def isi_lain(entri: Any) -> Any:
    """This entry with everything changed but its key (and its id)."""
    lain = _penuh(type(entri), 8)
    tetap = {*nama_pengenal(type(entri)), "id"} & {f.name for f in fields(entri)}
    return replace(lain, **{nama: getattr(entri, nama) for nama in tetap})


def _penuh(kelas: Any, urutan: int) -> Any:
    return kelas(**{f.name: _nilai(f.type, f.name, urutan) for f in fields(kelas)})


def _nilai(tipe: Any, nama: str, urutan: int) -> Any:
    if isinstance(tipe, UnionType):
        return _nilai(get_args(tipe)[0], nama, urutan)
    if get_origin(tipe) is tuple:
        return tuple(_nilai(get_args(tipe)[0], nama, urutan + k) for k in (0, 1))
    if get_origin(tipe) is Mapping:
        kunci, nilai = get_args(tipe)
        return {_nilai(kunci, nama, k): _nilai(nilai, nama, k) for k in (urutan + 1, urutan)}
    if is_dataclass(tipe):
        return _penuh(tipe, urutan)
    return _butir(tipe, nama, urutan)


def _butir(tipe: Any, nama: str, urutan: int) -> Any:
    if issubclass(tipe, StrEnum):
        return list(tipe)[-urutan % len(tipe)]
    contoh = {
        bool: True,
        int: 40 + urutan,
        Decimal: Decimal("0.1000000000000000000000001") + urutan,
        date: date(2026, 2, 10 + urutan),
    }
    return contoh.get(tipe, f"{nama} ke-{urutan}: 60 %, “é” 'x' \\ baru\nbaris")
