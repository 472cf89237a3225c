"""Prefect for the flow tests: they talk to the server that all of them share."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from kantor import Kantor, buka_kantor
from peladen_prefect import peladen_prefect
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    temporary_settings,
)

# What ends the Prefect server of this process.
PREFECT = pytest.StashKey[ExitStack]()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """The server ends with the last flow, not with the last test of all: it is never idle."""
    if nextitem is None or nextitem.path.parent != item.path.parent:
        item.config.stash.get(PREFECT, ExitStack()).close()


@pytest.fixture(scope="session")
def prefect_bersama(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> Iterator[dict[str, str]]:
    """A Prefect server, as the environment that leads to it."""
    with pytestconfig.stash.setdefault(PREFECT, ExitStack()) as tumpukan:
        yield tumpukan.enter_context(peladen_prefect(tmp_path_factory.mktemp("prefect")))


@pytest.fixture(scope="session")
def prefect(prefect_bersama: dict[str, str]) -> Iterator[None]:
    setelan = {
        PREFECT_API_URL: prefect_bersama["PREFECT_API_URL"],
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None,
        PREFECT_LOGGING_TO_API_ENABLED: False,
    }
    with temporary_settings(updates=setelan):
        yield


@pytest.fixture
def kantor(prefect: None, url_basis_data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office whose settings the flows find in the environment."""
    url = url_basis_data
    lingkungan = {
        "KEMITRAAN_DATABASE_URL": url,
        "KEMITRAAN_FOLDER_DATA": str(tmp_path),
        "KEMITRAAN_FOLDER_TEMPLAT": "",
        "KEMITRAAN_SMTP_URL": "",
        "KEMITRAAN_PENGIRIM": "Kantor Kemitraan <kemitraan@kantor.example>",
        "KEMITRAAN_JAM_KERJA": "selalu",
    }
    for nama, nilai in lingkungan.items():
        monkeypatch.setenv(nama, nilai)
    return buka_kantor(url, tmp_path)
