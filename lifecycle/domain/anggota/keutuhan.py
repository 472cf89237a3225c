"""Membership as it is written down: roles of the pola, shares that total 100, a leave with its reason."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.pola import POLA

SERATUS = Decimal(100)


def keluar_beralasan(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for pihak in kemitraan.pihak:
        if pihak.keluar is not None and not (pihak.alasan_keluar or "").strip():
            yield Cacat(
                letak=("pihak", pihak.kode, "alasan_keluar"),
                pesan=f"{pihak.mitra} keluar tanpa alasan. Tulis alasannya di kunci alasan_keluar.",
            )


def bagi_hasil_genap(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Where any share is given, together they are 100.

    What a leaver had stays open until it is shared anew: those that stay total 100, or they do together
    with those that left since the last sharing.
    """
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


def pola_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    if kemitraan.pola not in POLA:
        yield Cacat(
            letak=("pola",),
            pesan=f'pola "{kutip(kemitraan.pola)}" tidak dikenal. {saran(kemitraan.pola, POLA)}',
        )


def peran_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    pola = POLA.get(kemitraan.pola)
    dikenal = {p.kode for p in pola.peran} if pola else set()
    for pihak in kemitraan.pihak if dikenal else ():
        if pihak.peran not in dikenal:
            yield Cacat(
                letak=("pihak", pihak.kode, "peran"),
                pesan=f'peran "{kutip(pihak.peran)}" tidak ada dalam pola {kemitraan.pola}. '
                f"{saran(pihak.peran, dikenal)}",
            )


def peran_tidak_berlebih(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """Too few may still come; too many never fits. Who left does not count."""
    pola = POLA.get(kemitraan.pola)
    for peran in pola.peran if pola else ():
        pemegang = [p.kode for p in kemitraan.pihak if p.peran == peran.kode and p.keluar is None]
        if peran.maksimal is not None and len(pemegang) > peran.maksimal:
            yield Cacat(
                letak=("pihak", pemegang[-1], "peran"),
                pesan=f"pola {kemitraan.pola} hanya menerima {peran.maksimal} pihak berperan {peran.kode}, "
                f"sekarang ada {len(pemegang)}: {', '.join(map(kutip, pemegang))}. Ganti peran yang lain, "
                "atau isi keluar bagi yang sudah keluar.",
            )


KEUTUHAN: tuple[KaidahUtuh, ...] = (
    pola_dikenal,
    peran_dikenal,
    peran_tidak_berlebih,
    bagi_hasil_genap,
    keluar_beralasan,
)
