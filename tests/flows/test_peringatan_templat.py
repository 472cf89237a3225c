"""What the program warns of is told in the log of the run that it happens in."""

import logging
from unittest.mock import Mock

import pytest

from flows import log, pintu


def test_a_warning_reaches_the_log_of_the_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    log_run = Mock()
    monkeypatch.setattr(log, "get_run_logger", lambda: log_run)
    # Every flow has done so already, by coming through the door.
    assert pintu.teruskan_peringatan is log.teruskan_peringatan
    log.teruskan_peringatan()

    logging.getLogger("kemitraan").info("biasa")
    logging.getLogger("kemitraan").warning("Templat %s rusak.", "undangan.md")

    log_run.log.assert_called_once_with(logging.WARNING, "%s", "Templat undangan.md rusak.")


def test_outside_a_run_a_warning_disturbs_nobody() -> None:
    logging.getLogger("kemitraan").warning("Templat rusak.")
