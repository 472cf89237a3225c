"""A reason that nobody could read is refused before anything is done."""

import pytest

from lifecycle.cli.pintu import jalankan


@pytest.mark.parametrize("alasan", ["\x1b[2J", "a" * 10_001])
def test_a_reason_of_control_characters_or_without_end_is_refused(
    alasan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert jalankan(["batal", "N", "--oleh", "a@b.example", "--alasan", alasan]) == 2
    assert capsys.readouterr().err.startswith("--alasan ")
