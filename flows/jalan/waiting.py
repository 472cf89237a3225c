"""Ask again and again, for no longer than so many seconds."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

PAUSE = 0.1


async def until(ask: Callable[[], Awaitable[T | None]], seconds: float) -> T:
    """The first answer that is not None. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while True:
            answer = await ask()
            if answer is not None:
                return answer
            await asyncio.sleep(PAUSE)
