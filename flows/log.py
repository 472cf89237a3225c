"""Warnings of the program's own log, told in the log of the flow run that they happen in."""

import logging
from contextlib import suppress

from prefect.exceptions import MissingContextError
from prefect.logging import get_run_logger


class _KeLogFlow(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        # Outside a run there is nobody to tell.
        with suppress(MissingContextError):
            get_run_logger().log(record.levelno, "%s", record.getMessage())


def teruskan_peringatan() -> None:
    """From now on, in this process; asked again it changes nothing."""
    log = logging.getLogger("kemitraan")
    if not any(isinstance(satu, _KeLogFlow) for satu in log.handlers):
        log.addHandler(_KeLogFlow(logging.WARNING))
