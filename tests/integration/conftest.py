"""An open store, and an office over it, on each database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kantor import Kantor, buka_kantor

from lifecycle.store.gudang import Gudang, buka


@pytest.fixture
def gudang(url_basis_data: str) -> Iterator[Gudang]:
    gudang = buka(url_basis_data)
    yield gudang
    gudang.tutup()


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    return buka_kantor(url_basis_data, tmp_path / "data")
