"""Recorded facts from CSV: one a line, every fault with its line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from berkas_kecil import bersih

from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.dossier.lembar_csv import baca_csv


def berkas(tmp_path: Path, teks: str) -> Path:
    jalur = tmp_path / "capaian.csv"
    jalur.write_text(teks, encoding="utf-8-sig")
    return jalur


@pytest.mark.parametrize("pemisah", [",", ";"])
def test_every_line_is_one_fact(tmp_path: Path, pemisah: str) -> None:
    teks = "indikator,tanggal,nilai,komentar\nI1,2026-07-20,170,\n\nI4,20 Juli 2026,2,Bibit tua\n"
    isian = bersih(baca_csv(berkas(tmp_path, teks.replace(",", pemisah)), "capaian"))
    assert isian.isi["capaian"] == (
        {"indikator": "I1", "tanggal": date(2026, 7, 20), "nilai": Decimal(170)},
        {"indikator": "I4", "tanggal": date(2026, 7, 20), "nilai": Decimal(2), "komentar": "Bibit tua"},
    )


def test_a_list_is_split_inside_its_cell(tmp_path: Path) -> None:
    teks = 'tanggal,hadir\n2026-03-02,"inti, plasma1"\n'
    assert bersih(baca_csv(berkas(tmp_path, teks), "rapat")).isi["rapat"][0]["hadir"] == ("inti", "plasma1")


def test_a_heading_with_dots_leads_into_the_fact(tmp_path: Path) -> None:
    teks = "kode;pernyataan.inti;pernyataan.plasma1\nS1;Timbangan benar;Timbangan salah\nS2;;Harga turun\n"
    assert bersih(baca_csv(berkas(tmp_path, teks), "sengketa")).isi["sengketa"] == (
        {"kode": "S1", "pernyataan": {"inti": "Timbangan benar", "plasma1": "Timbangan salah"}},
        {"kode": "S2", "pernyataan": {"plasma1": "Harga turun"}},
    )


def test_a_part_that_is_no_list_has_no_lines(tmp_path: Path) -> None:
    with pytest.raises(MasukanSalah, match="keluar bukan daftar"):
        baca_csv(berkas(tmp_path, "rencana\nSerah terima\n"), "keluar")


def test_a_heading_written_twice_is_refused(tmp_path: Path) -> None:
    isian = baca_csv(berkas(tmp_path, "indikator,nilai,nilai\nI1,3,4\n"), "capaian")
    assert any("baris 1: nilai ditulis dua kali" in satu for satu in isian.terangkan(()).kalimat)


def test_faults_are_told_with_their_lines(tmp_path: Path) -> None:
    teks = "indikatr,tanggal,nilai\nI1,31-02-2026,5\nI2,2026-07-20,banyak\nI3,2026-07-20,5,lebih\n"
    isian = baca_csv(berkas(tmp_path, teks), "capaian")
    kalimat = isian.terangkan(()).kalimat
    for petunjuk in (
        '1: indikatr tidak dikenal. Mungkin maksudnya "indikator"',
        "baris 2: ",
        "baris 4: ",
    ):
        assert any(petunjuk in satu for satu in kalimat), kalimat


def test_a_quote_that_never_ends_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DaftarKesalahan, match="baris 2: tanda kutip"):
        baca_csv(berkas(tmp_path, 'indikator,tanggal,nilai\n"I1,2026-07-20,5\n'), "capaian")


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MasukanSalah, match='Mungkin maksudnya "capaian"'):
        baca_csv(berkas(tmp_path, "a\n1\n"), "capain")
