"""Ask again and again, for no longer than so many seconds."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

JEDA = 0.1


async def sampai(tanya: Callable[[], Awaitable[T | None]], detik: float) -> T:
    """The first answer that is not None. Raises TimeoutError."""
    async with asyncio.timeout(detik):
        while True:
            jawaban = await tanya()
            if jawaban is not None:
                return jawaban
            await asyncio.sleep(JEDA)
