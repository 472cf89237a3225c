"""Amounts: shares, promises, deliveries, and numbers that have bounds."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Kemitraan, Standar
from lifecycle.domain.isian.letak import Letak, kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat
from lifecycle.domain.kata import ButirSurvei, Kapabilitas
from lifecycle.domain.waktu.irama import Irama

SERATUS = Decimal(100)
_BULAN_TERLAMA = 120
_HARI_PEMBERITAHUAN = 3650


def bagi_hasil_genap(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Where any share is given, each is 0 to 100, and together they are 100.

    What a leaver had stays open until it is shared anew: those that stay total 100, or they do together
    with those that left since the last sharing.
    """
    for p in kemitraan.pihak:
        if p.bagi_hasil is not None:
            yield from _di_luar(0, 100, p.bagi_hasil, ("pihak", p.kode, "bagi_hasil"))
    anggota = [p for p in kemitraan.pihak if p.keluar is None]
    bagian = {p.kode: p.bagi_hasil for p in anggota if p.bagi_hasil is not None}
    jumlah = sum(bagian.values(), Decimal(0))
    if bagian and SERATUS not in _jumlah_bersama(jumlah, kemitraan):
        tanpa = ", ".join(p.kode for p in anggota if p.bagi_hasil is None)
        belum = f" Belum diisi: {tanpa}." if tanpa else ""
        yield Cacat(
            letak=("pihak", list(bagian)[-1], "bagi_hasil"),
            pesan=f"bagi hasil seluruh pihak berjumlah {bilangan_id(jumlah)}, seharusnya 100.{belum}",
        )


def _jumlah_bersama(jumlah: Decimal, kemitraan: Kemitraan) -> Iterator[Decimal]:
    """The shares of those that stay, then together with those that left last, the last two days, and on."""
    yield jumlah
    per_hari: dict[date, Decimal] = defaultdict(Decimal)
    for p in kemitraan.pihak:
        if p.keluar is not None:
            per_hari[p.keluar] += p.bagi_hasil or Decimal(0)
    yield from (jumlah + keluar for keluar in accumulate(per_hari[hari] for hari in sorted(per_hari)[::-1]))


def janji_positif(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for komitmen in kemitraan.komitmen:
        if komitmen.jumlah is not None and komitmen.jumlah <= 0:
            yield Cacat(
                letak=("komitmen", komitmen.kode, "jumlah"),
                pesan=f"yang dijanjikan harus lebih dari nol, bukan {bilangan_id(komitmen.jumlah)}. "
                "Kosongkan bila komitmen ini tidak dihitung.",
            )


def realisasi_terukur(kemitraan: Kemitraan) -> Iterator[Cacat]:
    janji = {k.kode: k for k in kemitraan.komitmen}
    for realisasi in kemitraan.realisasi:
        letak = ("realisasi", kunci_entri(realisasi), "jumlah")
        komitmen = janji.get(realisasi.komitmen)
        if realisasi.jumlah is not None and realisasi.jumlah < 0:
            yield Cacat(letak=letak, pesan="jumlah yang diserahkan tidak boleh negatif.")
        elif realisasi.jumlah is None and komitmen is not None and komitmen.jumlah is not None:
            yield Cacat(
                letak=letak,
                pesan=f"wajib diisi, karena komitmen {komitmen.kode} dijanjikan dalam jumlah "
                f"({bilangan_id(komitmen.jumlah)} {komitmen.satuan or 'satuan'}).",
            )


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
