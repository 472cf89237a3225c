"""The seals over all chains: each on the one before, and what no longer goes on from them is told."""

from dataclasses import replace
from datetime import date

import pytest

from lifecycle.domain.segel.dicetak import SegelDicetak, TanpaSegel, baca_dicetak
from lifecycle.domain.segel.harian import (
    SegelHarian,
    periksa_segel_harian,
    sebut_ujung,
    segel_berikut,
    ujung_tersegel,
)

RANTAI = {"KM-1": {1: "a", 2: "b"}, "KM-2": {1: "c"}}


def segel(*ujung: dict[str, str]) -> list[SegelHarian]:
    semua: list[SegelHarian] = []
    for hari, satu in enumerate(ujung, 1):
        baru = segel_berikut(semua, satu, date(2026, 3, hari))
        assert baru is not None
        semua.append(baru)
    return semua


SEMUA = segel(
    {"KM-1": sebut_ujung(1, "a")},
    {"KM-1": sebut_ujung(2, "b"), "KM-2": sebut_ujung(1, "c")},
    {"KM-1": sebut_ujung(2, "b"), "KM-2": sebut_ujung(1, "c")},
)


def test_seals_that_chains_go_on_from_hold() -> None:
    assert periksa_segel_harian(SEMUA, RANTAI) == ()
    assert [dict(s.ujung) for s in SEMUA] == [{"KM-1": "1 a"}, {"KM-1": "2 b", "KM-2": "1 c"}, {}]
    assert ujung_tersegel(SEMUA) == {"KM-1": "2 b", "KM-2": "1 c"}


def test_the_same_day_and_the_same_ends_need_no_second_seal() -> None:
    assert segel_berikut(SEMUA, ujung_tersegel(SEMUA), date(2026, 3, 3)) is None


def test_a_chain_that_is_gone_stays_in_the_seals() -> None:
    lagi = segel_berikut(SEMUA, {"KM-1": "2 b"}, date(2026, 3, 4))
    assert lagi is not None
    assert (lagi.jumlah, ujung_tersegel([*SEMUA, lagi])) == (2, ujung_tersegel(SEMUA))


@pytest.mark.parametrize(
    ("palsu", "kalimat"),
    [
        (SEMUA[1:], "Segel ke-1 hilang sebelum segel ke-2."),
        ([SEMUA[0], SEMUA[2]], "Segel ke-3 (2026-03-03) tidak menyambung ke segel sebelumnya."),
        ([replace(SEMUA[0], jumlah=7), *SEMUA[1:]], "Segel ke-1 (2026-03-01) berubah sesudah dibuat."),
    ],
)
def test_a_seal_that_was_touched_is_told(palsu: list[SegelHarian], kalimat: str) -> None:
    assert kalimat in periksa_segel_harian(palsu, RANTAI)


def test_a_chain_that_was_written_anew_or_is_gone_is_told() -> None:
    assert periksa_segel_harian(SEMUA, {"KM-1": {1: "a", 2: "x"}}) == (
        "Riwayat KM-1 ditulis ulang: versi 2 tidak lagi seperti yang disegel pada 2026-03-02.",
        "KM-2 hilang seluruhnya, padahal disegel pada 2026-03-02.",
    )


def test_a_seal_is_read_from_a_mail_however_its_lines_break() -> None:
    tertulis = SEMUA[2].tertulis
    bungkus = f"Segel riwayat: {tertulis[:40]}=\r\n{tertulis[40:]}\nSalam,"
    for teks in (f"a {tertulis} b", bungkus, tertulis.replace(" ", "\n", 3), SEMUA[2].sidik):
        assert baca_dicetak(teks) == SegelDicetak(sidik=(SEMUA[2].sidik,))


@pytest.mark.parametrize("teks", ["", "halo", "[]", "{}", '{"sidik": 1, "ujung": []}', "a" * 63])
def test_a_file_without_a_seal_is_refused(teks: str) -> None:
    with pytest.raises(TanpaSegel):
        baca_dicetak(teks)
