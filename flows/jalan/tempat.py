"""Where `kemitraan jalankan` keeps what it needs, and the environment of its processes."""

import os
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
# Names the file whose presence tells flows to stop (flows/henti.py).
VARIABEL_HENTI = "KEMITRAAN_BERKAS_HENTI"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tempat:
    """`folder_data` is absolute. Prefect lives in a folder of its own in it, never in the user's home."""

    folder_data: Path
    porta: int

    @property
    def prefect(self) -> Path:
        return self.folder_data / "prefect"

    @property
    def catatan(self) -> Path:
        """The folder of the logs."""
        return self.prefect / "catatan"

    @property
    def kunci(self) -> Path:
        return self.folder_data / "jalankan.kunci"

    @property
    def henti(self) -> Path:
        return self.prefect / "berhenti"

    @property
    def ui(self) -> str:
        return f"http://{HOST}:{self.porta}"

    @property
    def api(self) -> str:
        return f"{self.ui}/api"

    def lingkungan(self) -> dict[str, str]:
        """Of the server and of the flows. What the user set for another Prefect does not reach them."""
        sendiri = {nama: isi for nama, isi in os.environ.items() if not nama.startswith("PREFECT_")}
        return sendiri | {
            VARIABEL_HENTI: str(self.henti),
            "PREFECT_HOME": str(self.prefect),
            "PREFECT_API_URL": self.api,
            # The UI believes in port 4200 unless it is told.
            "PREFECT_UI_API_URL": self.api,
            "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "DO_NOT_TRACK": "1",
            "PREFECT_CLI_PROMPT": "false",
            # The run's own log, seen in the UI, keeps everything; the files keep what went wrong.
            "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING",
            "PREFECT_LOGGING_COLORS": "false",
            "PYTHONUNBUFFERED": "1",
        }
