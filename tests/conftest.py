"""Every test that touches the store runs on SQLite and on a real PostgreSQL; none is skipped."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from basisdata import PeladenPostgresql, pakai_susunan_bersama
from hypothesis import settings

from lifecycle.store import siapkan

# How long an example takes says more of the machine than of the code. A landing is judged by the same ones
# every time; developers explore new ones.
settings.register_profile("kami", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("kami")

pakai_susunan_bersama()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--perbarui-cuplikan",
        action="store_true",
        help="Write down how each mail looks now (tests/snapshots).",
    )


@pytest.fixture(scope="session")
def templat_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    berkas = tmp_path_factory.mktemp("sqlite") / "templat.db"
    siapkan(f"sqlite:///{berkas}")
    return berkas


@pytest.fixture(scope="session")
def peladen_postgresql() -> Iterator[PeladenPostgresql]:
    peladen = PeladenPostgresql()
    yield peladen
    peladen.matikan()


@pytest.fixture(params=["sqlite", "postgresql"])
def url_basis_data(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh database with the schema in it."""
    if request.param == "sqlite":
        berkas = tmp_path / "kemitraan.db"
        shutil.copy(request.getfixturevalue("templat_sqlite"), berkas)
        yield f"sqlite:///{berkas}"
    else:
        with request.getfixturevalue("peladen_postgresql").siap() as url:
            yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url_kosong(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that nobody has prepared."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kosong.db'}"
    else:
        with request.getfixturevalue("peladen_postgresql").kosong() as url:
            yield url
