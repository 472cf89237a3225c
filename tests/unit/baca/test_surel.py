"""What waits in the outbox and what is late among open work, as data: a command and a page show the same."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from lifecycle.domain.daftar import TugasTerbuka, lewat
from lifecycle.domain.fakta import Tugas
from lifecycle.domain.kata import Tahap
from lifecycle.domain.surel.antrean import Surel
from lifecycle.services.baca.surel import antrean
from lifecycle.services.baca.tugas import BarisTugas, daftar_tugas
from lifecycle.services.ports.perangkat import Perangkat

KINI = datetime(2026, 8, 10, 2, 0, tzinfo=UTC)
HARI = date(2026, 8, 10)
TUGAS = Tugas(kunci="a", judul="Susun rencana", giliran="inti", tahap=Tahap.PERENCANAAN, tenggat=HARI)


def perangkat(**jawab: Any) -> Perangkat:
    """A database that gives these answers, whatever it is asked for in particular."""
    u = SimpleNamespace(**{nama: lambda *, _isi=isi, **_: _isi for nama, isi in jawab.items()})
    return cast(Perangkat, SimpleNamespace(bacaan=lambda: nullcontext(u), sekarang=lambda: KINI))


def surel(status: str, coba_lagi: datetime | None = None) -> Surel:
    return Surel(
        id=1,
        kunci="k",
        nomor="KM-2026-0001",
        notifikasi="undangan",
        kepada="dian@sawit.example",
        pihak="inti",
        perihal="Perihal",
        status=status,
        percobaan=0,
        dibuat=KINI,
        coba_lagi=coba_lagi,
        terkirim=None,
        galat=None,
    )


def test_mails_are_counted_by_what_they_wait_for() -> None:
    nanti = KINI + timedelta(seconds=1)
    semua = (
        surel("antre"),
        surel("antre", nanti),
        surel("ditunda", KINI),
        surel("tak_pasti", nanti),
        surel("gagal"),
        surel("terkirim"),
        surel("digabung"),
    )

    hasil = antrean(perangkat(antrean_surel=semua))

    assert tuple(b.surel for b in hasil.baris) == semua
    assert [b.nanti for b in hasil.baris] == [None, nanti, None, nanti, None, None, None]
    assert (hasil.menunggu, hasil.nanti, hasil.gagal) == (4, 2, 1)


def test_an_empty_outbox_counts_nothing() -> None:
    hasil = antrean(perangkat(antrean_surel=()))
    assert (hasil.baris, hasil.menunggu, hasil.nanti, hasil.gagal) == ((), 0, 0, 0)


@pytest.mark.parametrize(
    ("tenggat", "terlambat"),
    [(HARI, False), (HARI - timedelta(days=1), True), (HARI + timedelta(days=1), False), (None, False)],
)
def test_work_is_late_from_the_day_after_its_deadline(tenggat: date | None, terlambat: bool) -> None:
    tugas = replace(TUGAS, tenggat=tenggat)
    terbuka = TugasTerbuka(nomor="KM-2026-0001", judul_kemitraan="Kebun", tugas=tugas)

    assert lewat(tugas, HARI) is terlambat
    assert daftar_tugas(perangkat(tugas_terbuka=(terbuka,)), pada=HARI) == (
        BarisTugas(terbuka=terbuka, lewat=terlambat),
    )
