"""Where `kemitraan jalankan` keeps what it needs, and the environment of its processes."""

import os
from dataclasses import dataclass
from pathlib import Path

from lifecycle.bootstrap import lingkungan_mutlak

HOST = "127.0.0.1"
# In the data folder: all that `jalankan` keeps of Prefect.
PREFECT_FOLDER = "prefect"
# Names the file whose presence tells flows to stop (flows/henti.py).
STOP_VARIABLE = "KEMITRAAN_BERKAS_HENTI"

# Of events nothing is read later.
_DAYS_OF_EVENTS = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Locations:
    """`data_folder` is absolute. Prefect lives in a folder of its own in it, never in the user's home."""

    data_folder: Path
    port: int

    @property
    def prefect(self) -> Path:
        return self.data_folder / PREFECT_FOLDER

    @property
    def logs(self) -> Path:
        """The folder of the logs."""
        return self.prefect / "catatan"

    @property
    def lock(self) -> Path:
        return self.data_folder / "jalankan.kunci"

    @property
    def stop_file(self) -> Path:
        return self.prefect / "berhenti"

    @property
    def ui(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def api(self) -> str:
        return f"{self.ui}/api"

    def environment(self, password: str, days_kept: int) -> dict[str, str]:
        """Of the server and of the flows. What the user set for another Prefect does not reach them."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
        return (
            own
            | lingkungan_mutlak()
            | {
                STOP_VARIABLE: str(self.stop_file),
                "PREFECT_HOME": str(self.prefect),
                "PREFECT_API_URL": self.api,
                # The UI believes in port 4200 unless it is told.
                "PREFECT_UI_API_URL": self.api,
                "PREFECT_SERVER_API_AUTH_STRING": password,
                "PREFECT_API_AUTH_STRING": password,
                "PREFECT_SERVER_CSRF_PROTECTION_ENABLED": "true",
                "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "true",
                "PREFECT_SERVER_CORS_ALLOWED_ORIGINS": self.ui,
                # Prefect keeps runs, with all that was pasted into their forms, for ever, unless it is told.
                "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
                "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(days_kept * 86_400),
                "PREFECT_SERVER_EVENTS_RETENTION_PERIOD": f"P{min(days_kept, _DAYS_OF_EVENTS)}D",
                "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
                "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
                "DO_NOT_TRACK": "1",
                "PREFECT_CLI_PROMPT": "false",
                # The run's own log, seen in the UI, keeps everything; the files keep what went wrong.
                "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
                "PREFECT_LOGGING_COLORS": "false",
                "PYTHONUNBUFFERED": "1",
                # Nor do the processes that they start.
                "PYTHONSAFEPATH": "1",
            }
        )
