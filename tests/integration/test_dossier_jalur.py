"""Dossiers from files."""

from pathlib import Path

import pytest

from lifecycle.domain.galat import DaftarKesalahan, MasukanSalah
from lifecycle.dossier.berkas import baca_dari_jalur


def test_file_is_read_and_known_by_its_name(tmp_path: Path) -> None:
    berkas = tmp_path / "beras.yaml"
    berkas.write_text("judul: Beras", encoding="utf-8")
    isian = baca_dari_jalur(berkas)
    assert (isian.nama, isian.isi) == ("beras.yaml", {"judul": "Beras"})


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MasukanSalah, match=r"beras\.yaml tidak ada"):
        baca_dari_jalur(tmp_path / "beras.yaml")


def test_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(MasukanSalah, match="bukan folder"):
        baca_dari_jalur(tmp_path)


def test_file_without_end_is_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "besar.yaml"
    with berkas.open("wb") as isi:
        isi.truncate(5_000_000_000)
    with pytest.raises(DaftarKesalahan, match="lebih besar dari 2 MB"):
        baca_dari_jalur(berkas)
