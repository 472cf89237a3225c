"""What `jalankan` keeps in the data folder is shut to other users, and its password stays what it is."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows.jalan.password import prepare
from lifecycle.domain.galat import PrasaranaGagal


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data-kemitraan"


def hak(berkas: Path) -> int:
    return stat.S_IMODE(berkas.stat().st_mode)


def test_folders_and_password_are_shut_also_where_they_were_open_before(data: Path) -> None:
    prefect = data / "prefect"
    prefect.mkdir(parents=True, mode=0o755)
    (prefect / "prefect.db").write_bytes(b"isi")
    (prefect / "prefect.db").chmod(0o644)

    prepare(data)

    assert (hak(data), hak(prefect)) == (0o700, 0o700)
    assert {berkas.name: hak(berkas) for berkas in prefect.iterdir()} == {"prefect.db": 0o600, "sandi": 0o600}


def test_a_password_is_made_once_also_by_many_at_a_time(data: Path) -> None:
    with ThreadPoolExecutor(8) as kumpulan:
        sandi = set(kumpulan.map(prepare, [data] * 8))

    assert len(sandi) == 1
    assert sandi == {prepare(data)}
    assert [berkas.name for berkas in (data / "prefect").iterdir()] == ["sandi"]
    assert prepare(data.with_name("kantor-lain")) not in sandi


def test_an_empty_password_is_none(data: Path) -> None:
    (data / "prefect").mkdir(parents=True)
    (data / "prefect" / "sandi").write_text(" \n")

    assert len(prepare(data)) == 40


def test_what_cannot_be_read_is_told_in_a_sentence(data: Path) -> None:
    (data / "prefect" / "sandi").mkdir(parents=True)

    with pytest.raises(PrasaranaGagal, match="sandi tidak dapat dibaca atau ditulis"):
        prepare(data)
