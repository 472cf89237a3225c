"""Writers of one SQLite file go in the order in which they came, and nobody who is gone keeps a turn."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sabar import SABAR, tunggu

from lifecycle.domain.galat import PrasaranaGagal
from lifecycle.store.gudang import Gudang, buka
from lifecycle.store.turns import SUFFIX

TUNGGU_GILIRAN = """
import sys
from lifecycle.store.gudang import buka
with buka(sys.argv[1]).unit() as u:
    u.ada("KM-2026-0001")
"""


@pytest.fixture
def berkas(templat_sqlite: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(templat_sqlite, tmp_path / "kemitraan.db"))


@pytest.fixture
def gudang(berkas: Path) -> Iterator[Gudang]:
    gudang = buka(f"sqlite:///{berkas}")
    yield gudang
    gudang.tutup()


@pytest.fixture
def antrean(berkas: Path) -> Path:
    return berkas.with_name(berkas.name + SUFFIX)


@contextmanager
def yang_antre(antrean: Path) -> Iterator[None]:
    """Go on when one more stands in the queue."""
    sebelum = antrean.read_bytes()
    yield
    tunggu(lambda: antrean.read_bytes() != sebelum)


def menulis(gudang: Gudang, nama: str, urutan: list[str]) -> None:
    with gudang.unit():
        urutan.append(nama)


def test_who_has_written_goes_behind_those_who_wait(gudang: Gudang, antrean: Path) -> None:
    urutan: list[str] = []
    with ThreadPoolExecutor(10) as kolam:
        with gudang.unit():
            for nama in "abcdefgh":
                with yang_antre(antrean):
                    kolam.submit(menulis, gudang, nama, urutan)
        menulis(gudang, "lagi", urutan)
    assert urutan == [*"abcdefgh", "lagi"]


def test_who_is_killed_while_he_waits_leaves_his_place(gudang: Gudang, berkas: Path, antrean: Path) -> None:
    urutan: list[str] = []
    with ThreadPoolExecutor() as kolam:
        with gudang.unit():
            with yang_antre(antrean):
                mati = subprocess.Popen([sys.executable, "-c", TUNGGU_GILIRAN, f"sqlite:///{berkas}"])
            with yang_antre(antrean):
                hasil = kolam.submit(menulis, gudang, "sesudahnya", urutan)
            mati.kill()
            mati.wait(SABAR)
            # The one behind him still waits for whoever is before both.
            assert urutan == []
        hasil.result(SABAR)
    assert urutan == ["sesudahnya"]


def test_a_turn_that_never_comes_ends_in_a_sentence_and_holds_up_nobody(gudang: Gudang, berkas: Path) -> None:
    tergesa = buka(f"sqlite:///{berkas}", lock_timeout=0.1)
    with gudang.unit(), pytest.raises(PrasaranaGagal, match="sedang dipakai proses lain"), tergesa.unit():
        pass
    with tergesa.unit() as u:
        assert not u.ada("KM-2026-0001")
    tergesa.tutup()


def test_readers_stand_in_no_queue(gudang: Gudang, antrean: Path) -> None:
    with gudang.bacaan() as u:
        assert not u.ada("KM-2026-0001")
    assert not antrean.exists()


def test_the_queue_is_for_our_user_only_whatever_the_umask(gudang: Gudang, antrean: Path) -> None:
    semula = os.umask(0)
    try:
        with gudang.unit():
            pass
    finally:
        os.umask(semula)
    assert antrean.stat().st_mode & 0o777 == 0o600


def dirusak(isi: bytes) -> Callable[[Path], object]:
    return lambda antrean: antrean.write_bytes(isi)


@pytest.mark.parametrize("rusak", [dirusak(b""), dirusak(b"x"), dirusak(b"\xff" * 100), dirusak(b"\0" * 8)])
def test_what_somebody_wrote_into_it_stops_no_writer(
    rusak: Callable[[Path], object], gudang: Gudang, antrean: Path
) -> None:
    rusak(antrean)
    for _ in range(2):
        with gudang.unit() as u:
            assert not u.ada("KM-2026-0001")


def test_where_it_cannot_be_written_a_sentence_names_it(gudang: Gudang, antrean: Path) -> None:
    antrean.mkdir()
    with pytest.raises(PrasaranaGagal, match=f"{SUFFIX} tidak dapat ditulis"), gudang.unit():
        pass


def test_no_file_is_left_open(gudang: Gudang) -> None:
    def terbuka() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    with gudang.unit():
        pass
    semula = terbuka()
    for _ in range(5):
        with gudang.unit():
            pass
    assert terbuka() <= semula
