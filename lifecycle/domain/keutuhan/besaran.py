"""Numbers that have bounds."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang
from lifecycle.domain.isian.letak import Letak, telusuri
from lifecycle.domain.kaidah.temuan import Cacat


def batas_angka(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for tempat, isi, b in telusuri(kemitraan, _berbatas):
        for letak, nilai in _angka(tempat, getattr(isi, b.nama)):
            if b.arti.batas is not None and not b.arti.batas[0] <= nilai <= b.arti.batas[1]:
                terkecil, terbesar = map(_tulis, b.arti.batas)
                pesan = f"harus {terkecil} sampai {terbesar}, bukan {_tulis(nilai)}."
                yield Cacat(letak=letak, pesan=pesan)
            if b.arti.positif and nilai <= 0:
                yield Cacat(letak=letak, pesan=f"harus lebih dari nol, bukan {_tulis(nilai)}.")


def _berbatas(b: Bidang) -> bool:
    return b.arti.batas is not None or b.arti.positif


def _angka(letak: Letak, nilai: Any) -> Iterator[tuple[Letak, Decimal | int]]:
    """What is filled in there: a number, or those of a map."""
    if isinstance(nilai, Mapping):
        for kunci, satu in nilai.items():
            yield (*letak, str(kunci)), satu
    elif nilai is not None:
        yield letak, nilai


def _tulis(nilai: Decimal | int) -> str:
    return bilangan_id(Decimal(nilai))
