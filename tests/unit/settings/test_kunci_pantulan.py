"""The key of our return paths: ours alone, made once, and short enough for any server."""

import os
from pathlib import Path

import pytest

from lifecycle.bootstrap import KunciPantulanBelumAda, baca_setelan, rakit
from lifecycle.delivery.pantulan.alamat_balik import alamat_balik, penanda, terbukti
from lifecycle.domain.galat import MasukanSalah
from lifecycle.settings.kunci_pantulan import baca_kunci, buat_kunci


def test_the_key_is_made_once_and_is_nobody_elses_whatever_the_umask(tmp_path: Path) -> None:
    lama = os.umask(0)
    try:
        buat_kunci(tmp_path / "data")
    finally:
        os.umask(lama)
    berkas = tmp_path / "data" / "kunci-pantulan"
    assert (berkas.stat().st_mode & 0o777, berkas.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    kunci = baca_kunci(tmp_path / "data")
    assert kunci is not None
    assert len(kunci) == 64
    berkas.chmod(0o644)
    buat_kunci(tmp_path / "data")
    assert baca_kunci(tmp_path / "data") == kunci
    assert berkas.stat().st_mode & 0o777 == 0o600
    assert [b.name for b in berkas.parent.iterdir()] == ["kunci-pantulan"]


def test_a_return_path_proves_its_mail_and_no_other() -> None:
    alamat = alamat_balik("p" * 31 + "@kantor.example", "ab" * 16, b"kunci")
    (tanda,) = penanda(alamat.upper())
    assert len(alamat.partition("@")[0]) == 64
    assert terbukti(tanda, b"kunci") == "ab" * 8
    assert terbukti(tanda, b"lain") is None
    assert terbukti("cd" * 8 + tanda[16:], b"kunci") is None


def test_without_a_key_no_mail_goes_out_under_a_return_path(tmp_path: Path) -> None:
    lingkungan = {"KEMITRAAN_FOLDER_DATA": str(tmp_path), "KEMITRAAN_PANTULAN": "pantulan@kantor.example"}
    with pytest.raises(KunciPantulanBelumAda, match="kemitraan siapkan"):
        rakit(baca_setelan(lingkungan)).saluran()


def test_a_key_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(MasukanSalah, match="16 huruf"):
        baca_setelan({"KEMITRAAN_KUNCI_PANTULAN": "rahasia"})
