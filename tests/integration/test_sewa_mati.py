"""Leases of a killed process end at once on its machine; those of a wrong clock end as well."""

import asyncio
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from kantor import Kantor
from kasus.antrean import antrekan, surat
from pabrik import dasar
from penyewa_lain import PenyewaLain, penyewa_lain

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.domain.surel.antrean import SEWA
from lifecycle.services.putaran.putaran import Pace, Putaran
from lifecycle.services.surel.kirim import kirim_antrean

HARI = date(2026, 4, 27)
LAMA = Pace().lease


@pytest.fixture
def lain() -> Iterator[PenyewaLain]:
    with penyewa_lain() as satu:
        yield satu


def sewa_surel(kantor: Kantor, penyewa: str, *, maju: timedelta = timedelta()) -> int:
    """Lease every mail as that sender, whose clock is ahead; how many."""
    saat = kantor.perangkat.sekarang() + maju
    with kantor.perangkat.unit() as u:
        jumlah = len(u.klaim_surel(penyewa=penyewa, sekarang=saat, sewa=SEWA, batas=100))
        u.commit()
    return jumlah


def sewa_kerja(kantor: Kantor, penyewa: str, *, maju: timedelta = timedelta()) -> tuple[str, ...]:
    """The same for the partnerships that the reminder looks at."""
    saat = kantor.perangkat.sekarang() + maju
    with kantor.perangkat.unit() as u:
        bagian = u.klaim_kerja(
            Kerja.PENGINGAT, HARI, penyewa=penyewa, sekarang=saat, sampai=saat + LAMA, batas=100
        )
        u.commit()
    return bagian


def putaran(kantor: Kantor) -> Putaran:
    return Putaran(perangkat=kantor.perangkat, kerja=Kerja.PENGINGAT, pada=HARI)


def berdiri(kantor: Kantor) -> str:
    berjalan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=HARI - timedelta(days=1))
    return kantor.berdiri(dasar.kemitraan(keadaan=berjalan)).nomor


def test_mails_of_a_killed_sender_go_with_the_next_run(kantor: Kantor, lain: PenyewaLain) -> None:
    antrekan(kantor, *surat(3))
    assert sewa_surel(kantor, lain.nama) == 3

    assert asyncio.run(kirim_antrean(kantor.perangkat)).jumlah == 0
    lain.bunuh()
    assert asyncio.run(kirim_antrean(kantor.perangkat)).menurut_status == {"terkirim": 3}


def test_a_run_goes_on_with_what_a_killed_one_held(kantor: Kantor, lain: PenyewaLain) -> None:
    nomor = berdiri(kantor)
    assert sewa_kerja(kantor, lain.nama) == (nomor,)
    lihat = iter([False, False, True])

    # It waits for the other as long as that lives.
    assert putaran(kantor).ambil(berhenti=lambda: next(lihat)) == ()
    lain.bunuh()
    assert putaran(kantor).ambil() == (nomor,)


def test_who_was_killed_on_another_machine_is_waited_for(kantor: Kantor, lain: PenyewaLain) -> None:
    nomor = berdiri(kantor)
    antrekan(kantor, *surat(2))
    _, _, sisa = lain.nama.partition("/")
    lain.bunuh()
    assert sewa_surel(kantor, f"mesin-lain/{sisa}") == 2
    assert sewa_kerja(kantor, f"mesin-lain/{sisa}") == (nomor,)
    lihat = iter([False, True])

    assert asyncio.run(kirim_antrean(kantor.perangkat)).jumlah == 0
    assert putaran(kantor).ambil(berhenti=lambda: next(lihat)) == ()


@pytest.mark.parametrize(("maju", "dipercaya"), [(SEWA / 2, True), (timedelta(days=400), False)])
def test_a_mail_leased_by_a_wrong_clock_is_free(kantor: Kantor, maju: timedelta, *, dipercaya: bool) -> None:
    antrekan(kantor, *surat(2))
    assert sewa_surel(kantor, "jam-lain", maju=maju) == 2

    assert asyncio.run(kirim_antrean(kantor.perangkat)).jumlah == (0 if dipercaya else 2)


@pytest.mark.parametrize(("maju", "dipercaya"), [(LAMA / 2, True), (timedelta(days=400), False)])
def test_a_part_leased_by_a_wrong_clock_is_free(kantor: Kantor, maju: timedelta, *, dipercaya: bool) -> None:
    nomor = berdiri(kantor)
    assert sewa_kerja(kantor, "jam-lain", maju=maju) == (nomor,)
    lihat = iter([False, True])

    bagian = putaran(kantor).ambil(berhenti=lambda: next(lihat))

    assert bagian == (() if dipercaya else (nomor,))
