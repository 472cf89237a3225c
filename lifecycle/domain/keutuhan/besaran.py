"""Numbers that have bounds."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Kemitraan, Standar
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import ButirSurvei, Kapabilitas
from lifecycle.domain.waktu.irama import Irama

_BULAN_TERLAMA = 120
_HARI_PEMBERITAHUAN = 3650


def batas_angka(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Numbers with bounds of their own."""
    for letak, nilai, terkecil, terbesar in _berbatas(kemitraan):
        if nilai is not None:
            yield from _di_luar(terkecil, terbesar, nilai, letak)
    for letak, nilai in _positif(kemitraan):
        if nilai is not None and nilai <= 0:
            yield Cacat(letak=letak, pesan=f"harus lebih dari nol, bukan {bilangan_id(nilai)}.")


def _berbatas(kemitraan: Kemitraan) -> Iterator[tuple[Letak, Any, int, int]]:
    for pihak in kemitraan.pihak:
        yield ("pihak", pihak.kode, "bagi_hasil"), pihak.bagi_hasil, 0, 100
        for kapabilitas, nilai in pihak.kapabilitas.items():
            yield ("pihak", pihak.kode, "kapabilitas", kapabilitas.value), nilai, 0, 100
    for entri in kemitraan.kapabilitas:
        for kapabilitas, nilai in entri.nilai().items():
            yield ("kapabilitas", kunci_entri(entri), kapabilitas.value), nilai, 0, 100
    for nama in ("nilai", *Kapabilitas):
        yield ("standar", str(nama)), _ambang(kemitraan.standar, nama), 0, 100
    for survei in kemitraan.survei:
        for butir in ButirSurvei:
            yield ("survei", kunci_entri(survei), butir.value), getattr(survei, butir.value), 1, 5
    for letak, irama in _irama(kemitraan):
        yield (*letak, "setiap_bulan"), irama.setiap_bulan, 1, _BULAN_TERLAMA
    yield ("keluar", "pemberitahuan_hari"), kemitraan.keluar.pemberitahuan_hari, 0, _HARI_PEMBERITAHUAN


def _irama(kemitraan: Kemitraan) -> Iterator[tuple[Letak, Irama]]:
    yield ("evaluasi",), kemitraan.evaluasi
    yield ("komunikasi", "rapat"), kemitraan.komunikasi.rapat


def _ambang(standar: Standar, nama: str) -> Any:
    return getattr(standar, str(nama))


def _positif(kemitraan: Kemitraan) -> Iterator[tuple[Letak, Decimal | None]]:
    for komitmen in kemitraan.komitmen:
        yield ("komitmen", komitmen.kode, "bobot"), komitmen.bobot
    for indikator in kemitraan.indikator:
        yield ("indikator", indikator.kode, "bobot"), indikator.bobot
        yield ("indikator", indikator.kode, "toleransi"), indikator.toleransi


def _di_luar(terkecil: int, terbesar: int, nilai: Decimal | int, letak: Letak) -> Iterator[Cacat]:
    if not terkecil <= nilai <= terbesar:
        ditulis = bilangan_id(Decimal(nilai))
        yield Cacat(
            letak=letak, pesan=f"harus {terkecil} sampai {bilangan_id(Decimal(terbesar))}, bukan {ditulis}."
        )
