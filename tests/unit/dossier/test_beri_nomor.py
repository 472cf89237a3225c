"""The nomor that was given out goes back into the dossier; its comments, line ends and rights stay."""

import stat
from pathlib import Path

import pytest
from berkas_kecil import KECIL

from lifecycle.dossier.beri_nomor import beri_nomor
from lifecycle.dossier.berkas import baca_dari_jalur


def berkas(folder: Path, isi: str) -> Path:
    jalur = folder / "kebun.yaml"
    jalur.write_bytes(isi.encode())
    return jalur


@pytest.mark.parametrize(
    ("awal", "jadi"),
    [
        ("versi: 1  # bentuk\n# Kebun\njudul: A\n", "versi: 1  # bentuk\nnomor: KM-1\n# Kebun\njudul: A\n"),
        ("# Kebun\njudul: A\n", "# Kebun\nnomor: KM-1\njudul: A\n"),
        ("versi: 1\r\njudul: A\r\n", "versi: 1\r\nnomor: KM-1\r\njudul: A\r\n"),
        ("judul: A\nnomor: baru # sengaja\n", "judul: A\nnomor: KM-1 # sengaja\n"),
        ("judul: A\nnomor:\nsektor: B\n", "judul: A\nnomor: KM-1\nsektor: B\n"),
        ("\ufeffjudul: A\n", None),
        ("{judul: A}\n", None),
        ("visi: |\n  isi\n  nomor: 3\n", "nomor: KM-1\nvisi: |\n  isi\n  nomor: 3\n"),
        ("visi: 'a\nnomor: b'\njudul: A\n", None),
    ],
)
def test_only_the_nomor_is_added(tmp_path: Path, awal: str, jadi: str | None) -> None:
    jalur = berkas(tmp_path, awal)
    jalur.chmod(0o640)
    assert beri_nomor(jalur, "KM-1") is (jadi is not None)
    assert jalur.read_bytes().decode() == (jadi or awal)
    assert stat.S_IMODE(jalur.stat().st_mode) == 0o640
    assert [satu.name for satu in tmp_path.iterdir()] == ["kebun.yaml"]


def test_what_it_says_else_stays(tmp_path: Path) -> None:
    jalur = berkas(tmp_path, KECIL)
    dulu = baca_dari_jalur(jalur).isi
    assert beri_nomor(jalur, "KM-1")
    assert baca_dari_jalur(jalur).isi == {**dulu, "nomor": "KM-1"}


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    assert not beri_nomor(tmp_path / "tidak ada.yaml", "KM-1")
