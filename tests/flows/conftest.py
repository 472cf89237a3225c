"""Prefect for the flow tests: one server for all of them, started once in each test process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kantor import Kantor, buka_kantor
from prefect.settings import (
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    temporary_settings,
)
from prefect.testing.utilities import prefect_test_harness


@pytest.fixture(scope="session")
def prefect() -> Iterator[None]:
    tenang = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None, PREFECT_LOGGING_TO_API_ENABLED: False}
    with prefect_test_harness(server_startup_timeout=60), temporary_settings(updates=tenang):
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
