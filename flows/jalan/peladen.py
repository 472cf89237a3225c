"""The Prefect server of `kemitraan jalankan`, a process of its own: `python -m flows.jalan.peladen PORT`."""

import sys
import threading
import time

import uvicorn
from prefect.server.api.server import create_app

from flows.jalan.anak import tunggu_disuruh_berhenti
from flows.jalan.tempat import HOST

# Seconds that flows have to report their end to a server whose parent was killed.
SABAR_YATIM = 8.0


def main(porta: int) -> None:
    """Serve until the parent says so or is gone."""
    peladen = uvicorn.Server(
        uvicorn.Config(
            create_app(final=True),
            host=HOST,
            port=porta,
            log_level="warning",
            # An open browser must not hold up the end.
            timeout_graceful_shutdown=1,
        )
    )

    def berhenti() -> None:
        if not tunggu_disuruh_berhenti():
            time.sleep(SABAR_YATIM)
        peladen.should_exit = True

    threading.Thread(target=berhenti, daemon=True).start()
    peladen.run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
