"""D2: promises, deliveries and their punctuality, per pihak and together."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pabrik.nilai import PADA, TEMPO, dua_pihak, komitmen, pihak, realisasi

from lifecycle.domain.evaluasi.jejak import Jejak
from lifecycle.domain.evaluasi.komitmen import NilaiKomitmen, nilai_komitmen
from lifecycle.domain.fakta import Komitmen, Realisasi, Sengketa


def nilai(
    janji: tuple[Komitmen, ...], kiriman: tuple[Realisasi, ...] = (), pada: date = PADA, **ubah: Any
) -> NilaiKomitmen:
    return nilai_komitmen(dua_pihak(pada, komitmen=janji, realisasi=kiriman, **ubah))


def jejak(hasil: NilaiKomitmen, angka: str) -> Jejak:
    return next(satu for satu in hasil.dimensi.jejak if satu.angka == angka)


def terlambat(hari: int) -> date:
    return TEMPO + timedelta(days=hari)


JAUH = terlambat(90)


@pytest.mark.parametrize(
    ("hari", "harapan"), [(-1, "100"), (0, "100"), (1, "80"), (30, "80"), (31, "50"), (90, "50")]
)
def test_a_late_delivery_counts_for_less(hari: int, harapan: str) -> None:
    hasil = nilai((komitmen("K1"),), (realisasi("K1", 100, terlambat(hari)),), JAUH)
    assert hasil.per_pihak["a"] == Decimal(harapan)


def test_each_part_of_a_promise_carries_its_own_punctuality() -> None:
    kiriman = (
        realisasi("K1", 50, terlambat(0)),
        realisasi("K1", 30, terlambat(10)),
        realisasi("K1", 20, terlambat(60)),
    )
    # 50 × 1 + 30 × 0.8 + 20 × 0.5 = 84
    assert nilai((komitmen("K1"),), kiriman, JAUH).per_pihak["a"] == 84


def test_what_comes_after_the_promise_is_met_does_not_count() -> None:
    kiriman = (realisasi("K1", 70, terlambat(40)), realisasi("K1", 60, terlambat(0)))
    # In date order: 60 on time, then 40 of the 70 late ones.
    assert nilai((komitmen("K1"),), kiriman, JAUH).per_pihak["a"] == 80


def test_a_partial_delivery_is_a_part() -> None:
    assert nilai((komitmen("K1"),), (realisasi("K1", 28),)).per_pihak["a"] == 28


def test_due_and_not_delivered_is_zero_and_known() -> None:
    hasil = nilai((komitmen("K1"),))
    assert (hasil.per_pihak["a"], hasil.dimensi.terisi, hasil.dimensi.jatuh_tempo) == (0, 1, 1)


@pytest.mark.parametrize(("hari", "harapan"), [(-1, None), (0, 0)])
def test_a_promise_is_due_from_its_day_on(hari: int, harapan: int | None) -> None:
    assert nilai((komitmen("K1"),), pada=terlambat(hari)).per_pihak["a"] == harapan


def test_a_delivery_without_an_amount_does_not_count_toward_one() -> None:
    assert nilai((komitmen("K1"),), (realisasi("K1", None),)).per_pihak["a"] == 0


def test_a_correction_below_zero_takes_nothing_away() -> None:
    kiriman = (realisasi("K1", -50, terlambat(-2)), realisasi("K1", 40))
    assert nilai((komitmen("K1"),), kiriman).per_pihak["a"] == 40


@pytest.mark.parametrize("jumlah", [None, Decimal(0)])
def test_a_promise_without_an_amount_is_met_by_its_first_delivery(jumlah: Decimal | None) -> None:
    kiriman = (realisasi("K1", None, terlambat(40)), realisasi("K1", None, terlambat(5)))
    assert nilai((komitmen("K1", jumlah=jumlah),), kiriman, JAUH).per_pihak["a"] == 80
    assert nilai((komitmen("K1", jumlah=jumlah),)).per_pihak["a"] == 0


def test_a_delivery_dated_later_does_not_count_yet() -> None:
    assert nilai((komitmen("K1"),), (realisasi("K1", 100, terlambat(11)),)).per_pihak["a"] == 0


def test_the_promises_of_a_pihak_weigh_as_agreed() -> None:
    janji = (komitmen("K1", bobot=Decimal(3)), komitmen("K2"))
    assert nilai(janji, (realisasi("K1"),)).per_pihak["a"] == 75


def test_half_the_mean_and_half_the_weakest() -> None:
    janji = (komitmen("K1", "a"), komitmen("K2", "b"))
    hasil = nilai(janji, (realisasi("K1", 100), realisasi("K2", 70)))
    assert hasil.dimensi.nilai == Decimal("77.5")


def test_a_pihak_with_nothing_due_is_unknown_and_not_the_weakest() -> None:
    hasil = nilai((komitmen("K1", "a"),), (realisasi("K1"),))
    assert hasil.per_pihak == {"a": 100, "b": None}
    assert hasil.dimensi.nilai == 100


SENGKETA = Sengketa(kode="S1", uraian="Mutu bibit", komitmen=("K2",), dibuka=date(2026, 7, 1))


@pytest.mark.parametrize(
    ("ubah", "lain", "sebab"),
    [
        ({"jatuh_tempo": date(2026, 8, 11)}, {}, "belum jatuh tempo (2026-08-11)"),
        ({"jatuh_tempo": None}, {}, "belum jatuh tempo (tanpa tanggal)"),
        ({"dikecualikan": "Banjir"}, {}, "dikecualikan: Banjir"),
        ({}, {"sengketa": (SENGKETA,)}, "dalam sengketa S1"),
        ({"pihak": "c"}, {}, "pihak c tidak aktif"),
    ],
)
def test_what_is_left_out_neither_scores_nor_is_missed(
    ubah: dict[str, Any], lain: dict[str, Any], sebab: str
) -> None:
    janji = (komitmen("K1"), komitmen("K2", **ubah))
    hasil = nilai(janji, (realisasi("K1"),), **lain)
    assert (hasil.per_pihak["a"], hasil.dimensi.jatuh_tempo) == (100, 1)
    assert jejak(hasil, "komitmen K2").nilai is None
    assert jejak(hasil, "komitmen K2").keterangan == sebab


def test_a_waiver_needs_a_reason() -> None:
    assert nilai((komitmen("K1", dikecualikan=" "),)).per_pihak["a"] == 0


@pytest.mark.parametrize(
    ("ditutup", "harapan"), [(None, None), (date(2026, 8, 11), None), (PADA, 0), (date(2026, 7, 5), 0)]
)
def test_a_dispute_shields_a_promise_only_while_it_is_open(ditutup: date | None, harapan: int | None) -> None:
    sengketa = Sengketa(
        kode="S1", uraian="Mutu bibit", komitmen=("K1",), dibuka=date(2026, 7, 1), ditutup=ditutup
    )
    assert nilai((komitmen("K1"),), sengketa=(sengketa,)).per_pihak["a"] == harapan


def test_a_dispute_that_opens_later_shields_nothing_yet() -> None:
    sengketa = Sengketa(kode="S1", uraian="Mutu bibit", komitmen=("K1",), dibuka=date(2026, 8, 11))
    assert nilai((komitmen("K1"),), sengketa=(sengketa,)).per_pihak["a"] == 0


@pytest.mark.parametrize(
    ("bergabung", "harapan"), [(date(2026, 8, 1), None), (TEMPO, 0), (date(2026, 1, 1), 0)]
)
def test_what_fell_due_before_a_pihak_joined_is_not_its(bergabung: date, harapan: int | None) -> None:
    anggota = (pihak("a"), pihak("b", bergabung=bergabung))
    hasil = nilai((komitmen("K1", "a"), komitmen("K2", "b")), (realisasi("K1"),), pihak=anggota)
    assert hasil.per_pihak == {"a": 100, "b": harapan}


def test_a_pihak_that_has_left_no_longer_counts() -> None:
    anggota = (pihak("a"), pihak("b", keluar=PADA))
    hasil = nilai((komitmen("K1", "a"), komitmen("K2", "b")), (realisasi("K1"),), pihak=anggota)
    assert (hasil.per_pihak, hasil.dimensi.nilai) == ({"a": 100}, 100)


def test_promises_without_weight_give_no_value() -> None:
    hasil = nilai((komitmen("K1", bobot=Decimal(0)),), (realisasi("K1"),))
    assert hasil.dimensi.nilai is None
