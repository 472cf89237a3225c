"""A Prefect runner that lets flows end the chunk in their hands before it ends."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from prefect.client.orchestration import get_client
from prefect.runner import Runner

from flows.jalan.interrupted import all_ended, mark_interrupted, running
from flows.jalan.waiting import until

# Seconds: between two looks for work, so long may a person who pressed a button wait; for flows to end their
# chunk; for those that did not to give back what they hold; for marking them.
QUERY_SECONDS = 3
CHUNK_PATIENCE = 4.0
RELEASE_PATIENCE = 0.7
MARKING_PATIENCE = 1.0


class OrderlyRunner(Runner):
    """Its flows hear that they should stop by the file `stop_file` (flows/henti.py)."""

    def __init__(self, stop_file: Path) -> None:
        super().__init__(name="kemitraan", query_seconds=QUERY_SECONDS, pause_on_shutdown=False)
        self._stop_file = stop_file

    async def cancel_all(self) -> None:
        """Prefect would tear them at once. By now it looks for no more work."""
        self._stop_file.touch()
        try:
            async with get_client() as client:
                await until(lambda: all_ended(client), CHUNK_PATIENCE)
        except Exception:  # noqa: BLE001
            # Out of time, or the server is gone: then nobody can be asked.
            await _disband()


async def _disband() -> None:
    """Tell every flow to give back what it holds, and end all of this process group."""
    try:
        async with asyncio.timeout(RELEASE_PATIENCE + MARKING_PATIENCE), get_client() as client:
            left = await running(client)
            if sys.platform != "win32":
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                os.killpg(0, signal.SIGTERM)
                await asyncio.sleep(RELEASE_PATIENCE)
            # After they told Prefect in its own words, which are English.
            await mark_interrupted(client, left)
    finally:
        if sys.platform != "win32":
            os.killpg(0, signal.SIGKILL)
        os._exit(1)
