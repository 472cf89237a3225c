"""Prefect for the flow tests: they talk to the server that all of them share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kantor import Kantor, buka_kantor
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    temporary_settings,
)


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
