"""The Prefect server of `kemitraan jalankan`, a process of its own: `python -m flows.jalan.server PORT`."""

import sys
import threading
import time

import uvicorn
from prefect.server.api.server import create_app

from flows.jalan.child import wait_for_stop
from flows.jalan.entrance import Entrance
from flows.jalan.locations import HOST

# Seconds that flows have to report their end to a server whose parent was killed.
ORPHAN_PATIENCE = 8.0


def main(port: int) -> None:
    """Serve until the parent says so or is gone."""
    server = uvicorn.Server(
        uvicorn.Config(
            Entrance(create_app(final=True), f"http://{HOST}:{port}"),
            host=HOST,
            port=port,
            log_level="warning",
            # An open browser must not hold up the end.
            timeout_graceful_shutdown=1,
        )
    )

    def stop_when_told() -> None:
        if not wait_for_stop():
            time.sleep(ORPHAN_PATIENCE)
        server.should_exit = True

    threading.Thread(target=stop_when_told, daemon=True).start()
    server.run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
