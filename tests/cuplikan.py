"""Snapshots: files that say how something looked, and a failure that shows what is different now."""

from difflib import unified_diff
from pathlib import Path

import pytest


def cocokkan(berkas: Path, kini: str, request: pytest.FixtureRequest) -> None:
    """Fail where the file says otherwise; `--perbarui-cuplikan` writes it anew."""
    if request.config.getoption("--perbarui-cuplikan"):
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_bytes(kini.encode())

    dahulu = berkas.read_bytes().decode() if berkas.is_file() else ""

    if kini != dahulu:
        beda = unified_diff(dahulu.splitlines(), kini.splitlines(), "dahulu", "kini", lineterm="")
        pytest.fail(f"{berkas} tidak lagi cocok:\n" + "\n".join(beda), pytrace=False)
