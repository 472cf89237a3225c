"""Every test that touches the store runs on SQLite and on a real PostgreSQL; none is skipped."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from basisdata import PeladenPostgresql, pakai_susunan_bersama
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from lifecycle.store.penyiapan import siapkan

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


class Pembagian(LoadScopeScheduling):
    """What goes to one process as a whole: all flows, for they share a server; a file of unit tests."""

    def _split_scope(self, nodeid: str) -> str:
        berkas = nodeid.split("::", maxsplit=1)[0]
        folder = Path(berkas).parent.name
        return {"flows": folder, "unit": berkas}.get(folder, nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Pembagian:
    return Pembagian(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that at the end no process waits for another."""
    items.sort(key=lambda satu: {"flows": 0, "unit": 2}.get(satu.path.parent.name, 1))


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
