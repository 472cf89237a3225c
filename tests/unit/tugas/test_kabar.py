"""Late work: who hears of it the day after, and who two weeks later."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from kasus.waktu import AKHIR_PEKAN, berdiri, jalani, kunci
from pabrik import dasar
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import HASAN, RATNA, keadaan

from lifecycle.domain.fakta import Kemitraan, Tugas
from lifecycle.domain.kata import Tahap

# A Friday.
TENGGAT = date(2026, 8, 14)


def bertugas(*tugas: Tugas, **ubah: Any) -> Kemitraan:
    return dasar.kemitraan(**{"keadaan": keadaan(Tahap.PELAKSANAAN), "tugas": tugas, **ubah})


def tugas(giliran: str = "plasma1", **ubah: Any) -> Tugas:
    isi: dict[str, Any] = {
        "kunci": "x:1",
        "judul": "Kirim bibit",
        "giliran": giliran,
        "tahap": Tahap.PELAKSANAAN,
        "tenggat": TENGGAT,
        "id": 7,
    }
    return Tugas(**isi | ubah)


def lewat(hari: int) -> date:
    return TENGGAT + timedelta(days=hari)


def test_it_is_told_the_day_after_its_deadline_and_two_weeks_later_each_once() -> None:
    assert jalani("tugas", bertugas(tugas()), date(2026, 7, 1), date(2027, 7, 1)) == [
        (lewat(1), "tugas:x:1:2026-08-14:1"),
        (lewat(14), "tugas:x:1:2026-08-14:14"),
    ]


@pytest.mark.parametrize(
    ("hari", "peristiwa"),
    [
        (0, []),
        (1, ["tugas_terlambat"]),
        (13, ["tugas_terlambat"]),
        (14, ["tugas_dieskalasi"]),
        (400, ["tugas_dieskalasi"]),
    ],
)
def test_each_day_has_the_latest_that_is_reached(hari: int, peristiwa: list[str]) -> None:
    assert [p.peristiwa for p in berdiri("tugas", bertugas(tugas()), lewat(hari))] == peristiwa


@pytest.mark.parametrize(
    ("giliran", "nama"),
    [
        ("plasma1", "Koperasi Tani Subur"),
        (RATNA, "Ratna Dewi"),
        (HASAN.upper(), "Hasan Basri"),
        ("lama@kantor.example", "lama@kantor.example"),
    ],
)
def test_a_mail_says_what_whose_and_how_late(giliran: str, nama: str) -> None:
    (satu,) = berdiri("tugas", bertugas(tugas(giliran)), lewat(3))

    assert satu.sasaran == (giliran,)
    assert satu.konteks["tugas_ini"] == {
        "id": 7,
        "judul": "Kirim bibit",
        "giliran": nama,
        "tenggat": TENGGAT,
        "hari": 3,
    }


def test_a_task_that_has_no_number_yet_is_called_by_the_word_for_it() -> None:
    (satu,) = berdiri("tugas", bertugas(tugas(id=None)), lewat(1))

    assert satu.konteks["tugas_ini"]["id"] == "ID"


@pytest.mark.parametrize("ubah", [{"selesai": TENGGAT}, {"tenggat": None}])
def test_what_is_done_or_has_no_deadline_is_never_late(ubah: dict[str, Any]) -> None:
    assert kunci("tugas", bertugas(tugas(**ubah)), lewat(30)) == []


def test_nobody_is_asked_to_work_on_what_is_suspended() -> None:
    henti = keadaan(Tahap.PELAKSANAAN, ditangguhkan=True)
    assert kunci("tugas", bertugas(tugas(), keadaan=henti), lewat(1)) == []


def test_work_goes_on_to_be_late_in_every_stage() -> None:
    for tahap in Tahap:
        assert len(kunci("tugas", bertugas(tugas(), keadaan=keadaan(tahap)), lewat(1))) == 1


@pytest.mark.parametrize(("bergabung", "terlambat"), [(TENGGAT, True), (lewat(1), False), (lewat(20), False)])
def test_a_pihak_is_not_late_with_what_was_due_before_it_joined(bergabung: date, terlambat: bool) -> None:
    satu = bertugas(tugas(), pihak=ganti(pihak(), "plasma1", bergabung=bergabung))

    assert bool(kunci("tugas", satu, lewat(30))) is terlambat


def test_a_new_deadline_starts_afresh() -> None:
    nanti = bertugas(replace(tugas(), tenggat=lewat(30)))

    assert kunci("tugas", nanti, lewat(30)) == []
    assert kunci("tugas", nanti, lewat(31)) == ["tugas:x:1:2026-09-13:1"]


def test_days_of_rest_move_both() -> None:
    # The day after is a Saturday; two weeks later a Friday.
    hari = [h for h, _ in jalani("tugas", bertugas(tugas()), TENGGAT, lewat(60), AKHIR_PEKAN)]

    assert hari == [date(2026, 8, 17), date(2026, 8, 28)]
