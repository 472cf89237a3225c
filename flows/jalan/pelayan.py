"""A Prefect runner that lets flows end the chunk in their hands before it ends."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from prefect.client.orchestration import get_client
from prefect.runner import Runner

from flows.jalan.terputus import semua_usai, tandai_terputus, yang_berjalan
from flows.jalan.tunggu import sampai

# Seconds: between two looks for work, so long may a person who pressed a button wait; for flows to end their
# chunk; for those that did not to give back what they hold; for marking them.
TENGOK = 3
SABAR = 4.0
SABAR_TERAKHIR = 0.7
SABAR_MENANDAI = 1.0


class Pelayan(Runner):
    """Its flows hear that they should stop by the file `henti` (flows/henti.py)."""

    def __init__(self, henti: Path) -> None:
        super().__init__(name="kemitraan", query_seconds=TENGOK, pause_on_shutdown=False)
        self._henti = henti

    async def cancel_all(self) -> None:
        """Prefect would tear them at once. By now it looks for no more work."""
        self._henti.touch()
        try:
            async with get_client() as klien:
                await sampai(lambda: semua_usai(klien), SABAR)
        except Exception:  # noqa: BLE001
            # Out of time, or the server is gone: then nobody can be asked.
            await _bubarkan()


async def _bubarkan() -> None:
    """Tell every flow to give back what it holds, and end all of this process group."""
    try:
        async with asyncio.timeout(SABAR_TERAKHIR + SABAR_MENANDAI), get_client() as klien:
            sisa = await yang_berjalan(klien)
            if sys.platform != "win32":
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                os.killpg(0, signal.SIGTERM)
                await asyncio.sleep(SABAR_TERAKHIR)
            # After they told Prefect in its own words, which are English.
            await tandai_terputus(klien, sisa)
    finally:
        if sys.platform != "win32":
            os.killpg(0, signal.SIGKILL)
        os._exit(1)
