"""Private files and folders: shut from their first moment on, and nothing of others is touched."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from lifecycle.private import make_missing_folder, make_private_folder, shut_tree, write_private, write_secret


@pytest.fixture(autouse=True)
def semua_boleh() -> Iterator[None]:
    lama = os.umask(0)
    yield
    os.umask(lama)


def hak(jalur: Path) -> int:
    return stat.S_IMODE(jalur.stat().st_mode)


def test_every_folder_on_the_way_is_shut_and_one_that_stood_stays(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "a" / "b")
    assert (hak(tmp_path), hak(tmp_path / "a"), hak(tmp_path / "a" / "b")) == (0o755, 0o700, 0o700)
    make_missing_folder(tmp_path)
    assert hak(tmp_path) == 0o755


def test_a_file_is_shut_new_or_old(tmp_path: Path) -> None:
    lama = tmp_path / "lama"
    lama.write_bytes(b"panjang sekali")
    lama.chmod(0o666)
    for satu in (lama, tmp_path / "baru"):
        write_private(satu, b"isi")
        assert (hak(satu), satu.read_bytes()) == (0o600, b"isi")


def test_a_device_is_only_written_to() -> None:
    sebelum = hak(Path(os.devnull))
    write_private(Path(os.devnull), b"isi")
    assert hak(Path(os.devnull)) == sebelum


def test_a_secret_is_written_once(tmp_path: Path) -> None:
    for isi in ("satu", "dua"):
        write_secret(tmp_path / "sandi", isi)
    assert [(s.name, s.read_text(), hak(s)) for s in tmp_path.iterdir()] == [("sandi", "satu", 0o600)]


def test_a_tree_is_shut_and_no_link_is_followed_out_of_it(tmp_path: Path) -> None:
    luar, dalam = tmp_path / "luar", tmp_path / "pohon" / "dalam"
    dalam.mkdir(parents=True)
    luar.mkdir()
    (luar / "x").write_bytes(b"")
    (dalam / "alat").write_bytes(b"")
    (dalam / "alat").chmod(0o755)
    (dalam / "tautan").symlink_to(luar)
    shut_tree(tmp_path / "pohon")
    assert (hak(dalam), hak(dalam / "alat")) == (0o700, 0o700)
    assert (hak(luar), hak(luar / "x")) == (0o777, 0o666)
    shut_tree(tmp_path / "tidak ada")
