"""Prefect for the flow tests: one server of its own for all of them, started once."""

import asyncio
import os
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from kantor import Kantor, buka_kantor
from prefect.settings import (
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    temporary_settings,
)
from prefect.testing.utilities import prefect_test_harness

from lifecycle.bootstrap import baca_setelan, siapkan

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of them share the one server, hence the one process."""
    for item in items:
        if FOLDER in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("prefect"))


@pytest.fixture(scope="session")
def prefect() -> Iterator[None]:
    tenang = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None, PREFECT_LOGGING_TO_API_ENABLED: False}
    with prefect_test_harness(server_startup_timeout=60), temporary_settings(updates=tenang):
        yield


@pytest.fixture
def kantor(prefect: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office whose settings the flows find in the environment."""
    url = f"sqlite:///{tmp_path / 'kemitraan.db'}"
    lingkungan = {
        "KEMITRAAN_DATABASE_URL": url,
        "KEMITRAAN_FOLDER_DATA": str(tmp_path),
        "KEMITRAAN_FOLDER_TEMPLAT": "",
        "KEMITRAAN_SMTP_URL": "",
        "KEMITRAAN_PENGIRIM": "Kantor Kemitraan <kemitraan@kantor.example>",
    }
    for nama, nilai in lingkungan.items():
        monkeypatch.setenv(nama, nilai)
    siapkan(baca_setelan(os.environ))
    return buka_kantor(url, tmp_path)


def jalankan(flow: Coroutine[Any, Any, Any]) -> Any:
    """What the flow's own process would await."""
    return asyncio.run(flow)
