"""Tables for people: nothing is lost, nothing is wider than the screen, nothing reaches the terminal raw."""

import os
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifecycle.cli.keluaran import cetak_tabel

Layar = pytest.CaptureFixture[str]


def tanpa_sela(teks: str) -> list[str]:
    return sorted(huruf for huruf in teks if not huruf.isspace())


def test_short_rows_stand_under_their_headings(capsys: Layar) -> None:
    cetak_tabel(("Nomor", "Pola"), [("KM-2026-0001", "inti_plasma"), ("KM-2", "kso")], judul="Contoh")
    assert capsys.readouterr().out.splitlines() == [
        "",
        "Contoh",
        "Nomor         Pola",
        "------------  -----------",
        "KM-2026-0001  inti_plasma",
        "KM-2          kso",
    ]


def test_only_the_widest_column_is_wrapped_to_fit_a_hundred_columns(capsys: Layar) -> None:
    judul = "pendampingan kebun rakyat " * 8
    cetak_tabel(("Nomor", "Judul", "Sejak"), [("KM-2026-0001", judul.strip(), "2026-01-31")])
    kepala, garis, *isi = capsys.readouterr().out.splitlines()
    assert max(map(len, (kepala, garis, *isi))) == 100
    assert isi[0].startswith("KM-2026-0001  pendampingan kebun")
    assert isi[0].endswith("2026-01-31")
    assert " ".join(" ".join(isi).split()).count("pendampingan kebun rakyat") >= 6


def test_a_word_longer_than_its_column_is_broken(capsys: Layar) -> None:
    cetak_tabel(("A", "B"), [("x" * 150, "y" * 30)])
    keluar = capsys.readouterr().out
    assert max(map(len, keluar.splitlines())) <= 100
    assert (keluar.count("x"), keluar.count("y")) == (150, 30)


SEL = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=120)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(SEL, SEL, SEL), max_size=4))
def test_no_character_is_lost_and_no_line_is_too_wide(capsys: Layar, baris: list[tuple[str, ...]]) -> None:
    cetak_tabel(("A", "B", "C"), baris)
    kepala, garis, *isi = capsys.readouterr().out.split("\n")
    assert tanpa_sela("".join(isi)) == tanpa_sela("".join("".join(satu) for satu in baris))
    assert max(map(len, (kepala, garis, *isi))) <= 100


def test_control_characters_are_made_visible_and_line_breaks_become_spaces(capsys: Layar) -> None:
    cetak_tabel(("A",), [("merah\x1b[31m",), ("satu\ndua\r\ntiga",)], judul="ju\x07dul")
    assert capsys.readouterr().out.splitlines() == [
        "",
        "ju\ufffddul",
        "A",
        "-" * 13,
        "merah\ufffd[31m",
        "satu dua tiga",
    ]


def test_a_table_without_rows_is_its_heading(capsys: Layar) -> None:
    cetak_tabel(("Nomor", ""), [])
    assert capsys.readouterr().out == "Nomor\n-----  -\n"


@pytest.mark.parametrize(("layar", "lebar"), [(40, 40), (250, 100)])
def test_a_terminal_is_filled_up_to_a_hundred_columns(
    capsys: Layar, monkeypatch: pytest.MonkeyPatch, layar: int, lebar: int
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((layar, 24)))
    cetak_tabel(("A", "B"), [("kata " * 60, "ya")])
    assert max(map(len, capsys.readouterr().out.splitlines())) == lebar


def test_a_terminal_narrower_than_the_columns_still_gets_every_character(
    capsys: Layar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((3, 24)))
    cetak_tabel(("A", "B", "C"), [("abc", "def", "ghi")])
    assert tanpa_sela(capsys.readouterr().out) == sorted("ABC---abcdefghi")
