"""Help: its steps in order, whom each is told and whose turn it is, and what counts as contribution."""

from datetime import date, timedelta
from typing import Any

import pytest
from pabrik.cacat import cacat, satu_cacat
from pabrik.dasar import fakta
from pabrik.tahap import RATNA

from lifecycle.domain.bantuan.kabar import temukan
from lifecycle.domain.bantuan.status import kontribusi_bantuan
from lifecycle.domain.bantuan.tugas import TUGAS
from lifecycle.domain.fakta import Bantuan, Fakta

HARI = date(2026, 5, 4)
DIMINTA, DITAWARKAN, DITERIMA, SELESAI = (HARI + timedelta(days=n) for n in range(4))
DITOLONG = {"pemberi": "inti", "ditawarkan": DITAWARKAN, "diterima": DITERIMA, "selesai": SELESAI}


def bantuan(**ubah: Any) -> Bantuan:
    isi: dict[str, Any] = {"kode": "B1", "uraian": "Pompa air", "peminta": "plasma1", "diminta": DIMINTA}
    return Bantuan(**isi | ubah)


def dalam(satu: Bantuan, pada: date = SELESAI) -> Fakta:
    return fakta(pada, bantuan=(satu,))


@pytest.mark.parametrize(
    "ubah",
    [{}, {"pemberi": "inti"}, {"pemberi": "inti", "diterima": DIMINTA}, DITOLONG],
)
def test_help_is_sound(ubah: dict[str, Any]) -> None:
    assert cacat(bantuan=(bantuan(**ubah),)) == []


@pytest.mark.parametrize("langkah", ["ditawarkan", "diterima"])
def test_whoever_gives_is_named(langkah: str) -> None:
    assert satu_cacat(bantuan=(bantuan(**{langkah: DITERIMA}),)) == (
        "bantuan.B1.pemberi",
        f"wajib diisi, karena {langkah} sudah bertanggal.",
    )


def test_nobody_helps_himself() -> None:
    assert satu_cacat(bantuan=(bantuan(pemberi="plasma1"),)) == (
        "bantuan.B1.pemberi",
        "plasma1 meminta bantuan kepada dirinya sendiri. Isi dengan pihak lain.",
    )


def test_what_is_done_was_accepted() -> None:
    assert satu_cacat(bantuan=(bantuan(pemberi="inti", selesai=SELESAI),)) == (
        "bantuan.B1.selesai",
        "bantuan yang selesai tentu pernah diterima. Isi juga diterima.",
    )


@pytest.mark.parametrize(
    ("langkah", "hari", "sebelum"),
    [
        ("ditawarkan", DIMINTA, "diminta, 4 Mei 2026"),
        ("diterima", DITAWARKAN, "ditawarkan, 5 Mei 2026"),
        ("selesai", DITERIMA, "diterima, 6 Mei 2026"),
    ],
)
def test_no_step_comes_before_the_one_it_follows(langkah: str, hari: date, sebelum: str) -> None:
    letak, pesan = satu_cacat(bantuan=(bantuan(**DITOLONG | {langkah: hari - timedelta(days=1)}),))
    assert letak == f"bantuan.B1.{langkah}"
    assert f"mendahului {sebelum}" in pesan


def test_help_given_at_once_is_not_given_before_it_is_asked_for() -> None:
    letak, pesan = satu_cacat(bantuan=(bantuan(pemberi="inti", diterima=DIMINTA - timedelta(days=1)),))
    assert letak == "bantuan.B1.diterima"
    assert "mendahului diminta" in pesan


@pytest.mark.parametrize(
    ("ubah", "pada", "peristiwa", "sasaran"),
    [
        ({}, DIMINTA, "bantuan_diminta", ("inti", "plasma2")),
        ({"pemberi": "plasma2"}, DIMINTA, "bantuan_diminta", ("plasma2",)),
        (DITOLONG, DITAWARKAN, "bantuan_ditawarkan", ("plasma1",)),
        (DITOLONG, DITERIMA, "bantuan_diterima", ("inti",)),
        (DITOLONG, SELESAI, "bantuan_diterima", ("inti",)),
        ({"pemberi": "inti", "diterima": DIMINTA}, DIMINTA, "bantuan_diterima", ("inti",)),
    ],
)
def test_each_step_is_told_to_whom_it_concerns(
    ubah: dict[str, Any], pada: date, peristiwa: str, sasaran: tuple[str, ...]
) -> None:
    (satu,) = temukan(dalam(bantuan(**ubah), pada))
    assert (satu.peristiwa, satu.sasaran) == (peristiwa, sasaran)


def test_what_is_remembered_names_the_help_its_step_and_its_day() -> None:
    satu = bantuan(**DITOLONG)
    semua = [p.kunci for hari in (DIMINTA, DITAWARKAN, DITERIMA, SELESAI) for p in temukan(dalam(satu, hari))]
    assert semua == [
        "bantuan:B1:diminta:2026-05-04",
        "bantuan:B1:ditawarkan:2026-05-05",
        "bantuan:B1:diterima:2026-05-06",
        "bantuan:B1:diterima:2026-05-06",
    ]


@pytest.mark.parametrize(
    ("pada", "kerja"),
    [
        (DIMINTA, [("bantuan:B1:diminta", RATNA, "Carikan bantuan B1: Pompa air")]),
        (DITAWARKAN, [("bantuan:B1:ditawarkan", "plasma1", "Jawab tawaran bantuan B1: Pompa air")]),
        (DITERIMA, []),
        (SELESAI, []),
    ],
)
def test_each_step_is_somebodys_turn(pada: date, kerja: list[tuple[str, str, str]]) -> None:
    terbuka = TUGAS[0].buka(dalam(bantuan(**DITOLONG), pada))
    assert [(t.kunci, t.giliran, t.judul) for t in terbuka] == kerja


def test_accepted_help_is_a_contribution_of_the_giver_from_that_day_on() -> None:
    satu, dua = bantuan(**DITOLONG), bantuan(kode="B2", pemberi="inti", diterima=SELESAI)
    ditawarkan = bantuan(kode="B3", pemberi="plasma2", ditawarkan=DITAWARKAN)
    semua = (satu, dua, ditawarkan, bantuan(kode="B4"))
    assert kontribusi_bantuan(fakta(DITAWARKAN, bantuan=semua)) == {}
    assert kontribusi_bantuan(fakta(DITERIMA, bantuan=semua)) == {"inti": (satu,)}
    assert kontribusi_bantuan(fakta(SELESAI, bantuan=semua)) == {"inti": (satu, dua)}
