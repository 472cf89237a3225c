"""Waiting for a sign, never for a time: the deadline is long, and only a fault ever reaches it."""

import asyncio
import time
from collections.abc import Callable

# Seconds.
SABAR = 60.0
JEDA = 0.05


def tunggu(ada: Callable[[], object], *, detik: float = SABAR, kata: Callable[[], str] = str) -> None:
    """Ask until it is so; `kata` says what there is instead."""
    batas = time.monotonic() + detik
    while not ada():
        assert time.monotonic() < batas, kata()
        time.sleep(JEDA)


async def tunggu_sambil(ada: Callable[[], object], *, detik: float = SABAR) -> None:
    """The same, while others in the loop go on."""
    await asyncio.to_thread(tunggu, ada, detik=detik)
