"""Every test that touches the store runs on SQLite and on a real PostgreSQL; none is skipped."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from basisdata import PeladenPostgresql, pakai_susunan_bersama
from hypothesis import settings
from peladen_prefect import peladen_prefect

from lifecycle.store import siapkan

# How long an example takes says more of the machine than of the code. A landing is judged by the same ones
# every time; developers explore new ones.
settings.register_profile("kami", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("kami")

pakai_susunan_bersama()

# What ends the Prefect server of this process.
PREFECT = pytest.StashKey[ExitStack]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--perbarui-cuplikan",
        action="store_true",
        help="Write down how each mail looks now (tests/snapshots).",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a Prefect server go to one process, first of all; then what takes long, so that no
    process waits for another at the end. A file of unit tests is handed over as a whole."""
    for satu in items:
        folder = satu.path.parent.name
        if _memakai_prefect(satu):
            satu.add_marker(pytest.mark.xdist_group("prefect"))
        elif folder == "unit":
            satu.add_marker(pytest.mark.xdist_group(satu.path.name))
    items.sort(key=_giliran)


def _memakai_prefect(satu: pytest.Item | None) -> bool:
    return "prefect_bersama" in getattr(satu, "fixturenames", ())


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """The Prefect server ends with the last test that needs it, for it is never idle."""
    if _memakai_prefect(item) and not _memakai_prefect(nextitem):
        item.config.stash[PREFECT].close()


def _giliran(satu: pytest.Item) -> int:
    if satu.get_closest_marker("xdist_group") is None:
        return 1
    return 2 if satu.path.parent.name == "unit" else 0


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


@pytest.fixture(scope="session")
def prefect_bersama(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> Iterator[dict[str, str]]:
    """A Prefect server, as the environment that leads to it."""
    with pytestconfig.stash.setdefault(PREFECT, ExitStack()) as tumpukan:
        yield tumpukan.enter_context(peladen_prefect(tmp_path_factory.mktemp("prefect")))


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
