"""A Prefect server for tests, started as the README starts it: one for all of them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.request import urlopen

from porta import porta_bebas
from sabar import tunggu

AKAR = Path(__file__).parents[1]
PREFECT = str(Path(sys.executable).with_name("prefect"))
# Seconds; a server is slow to start.
SABAR = 120.0


@contextmanager
def berjalan(lingkungan: Mapping[str, str], catatan: Path, *kata: str) -> Iterator[None]:
    """A process that runs as long as the block."""
    with catatan.open("w") as tulisan:
        proses = subprocess.Popen(
            kata,
            env=lingkungan,
            cwd=AKAR,
            stdout=tulisan,
            stderr=subprocess.STDOUT,
            # A worker that is told to end interrupts itself, which a shell makes its background jobs ignore.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        )
        try:
            yield
        finally:
            proses.terminate()
            try:
                proses.wait(SABAR)
            finally:
                # Who does not end when told to must not get into the way of the next test.
                proses.kill()


@contextmanager
def peladen_prefect(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of whoever is to use the server; its database and log lie in `folder`."""
    porta = porta_bebas()
    rumah = {
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    api = f"http://127.0.0.1:{porta}/api"
    peladen = (PREFECT, "server", "start", "--port", str(porta))
    with berjalan({**os.environ, **rumah}, folder / "peladen.log", *peladen):
        _tunggu(api)
        yield {**rumah, "PREFECT_API_URL": api}


def _tunggu(api: str) -> None:
    def menjawab() -> bool:
        try:
            with urlopen(f"{api}/health", timeout=2):
                return True
        except OSError:
            return False

    tunggu(menjawab, detik=SABAR)
