"""The stage of the demo: a fresh folder, a quiet embedded Prefect, and settings that point at both."""

import os
from dataclasses import dataclass
from pathlib import Path

from lifecycle.domain.galat import KemitraanError
from lifecycle.private import make_private_folder

NAMA_FOLDER = "demo-kemitraan"


class FolderTerisi(KemitraanError):
    """Folder demo sudah terisi."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Folder {folder} sudah berisi hasil lain. Pilih folder kosong dengan --folder, "
            "atau jalankan tanpa --folder agar demo membuat folder baru."
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Tempat:
    """Where the demo leaves what it makes."""

    folder: Path

    @property
    def surel(self) -> Path:
        return self.folder / "surel"

    @property
    def laporan(self) -> Path:
        return self.folder / "laporan"

    def lingkungan(self, porta_smtp: int) -> dict[str, str]:
        """The environment under which every flow of the demo runs."""
        return {
            "KEMITRAAN_DATABASE_URL": f"sqlite:///{self.folder / 'kemitraan.db'}",
            "KEMITRAAN_FOLDER_DATA": str(self.folder),
            "KEMITRAAN_FOLDER_TEMPLAT": "",
            "KEMITRAAN_SMTP_URL": f"smtp://127.0.0.1:{porta_smtp}",
            "KEMITRAAN_PENGIRIM": "Kantor Kemitraan <kemitraan@kantor.example>",
            "KEMITRAAN_ZONA_WAKTU": "Asia/Jakarta",
            # The demo plays years in a minute, at whatever hour: nothing waits for an office to open.
            "KEMITRAAN_JAM_KERJA": "selalu",
            "KEMITRAAN_HARI_KERJA": "",
            "KEMITRAAN_BOBOT": "",
            "KEMITRAAN_HARI_SURVEI": "",
            "KEMITRAAN_SP": "",
            "KEMITRAAN_HAMPIR_TERPENUHI": "",
        }


def siapkan_tempat(folder: Path | None) -> Tempat:
    """The given folder if it is empty, else the first free `demo-kemitraan`. Raises FolderTerisi."""
    if folder is not None:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderTerisi(folder)
        pilihan = folder
    else:
        nama = (NAMA_FOLDER if n == 1 else f"{NAMA_FOLDER}-{n}" for n in range(1, 10_000))
        pilihan = next(Path(n) for n in nama if not Path(n).exists())
    tempat = Tempat(folder=pilihan.absolute())
    for satu in (tempat.folder, tempat.surel, tempat.laporan):
        make_private_folder(satu)
    return tempat


def redam_prefect(tempat: Tempat) -> None:
    """Keep Prefect to itself: its own database, no noise, no reports home. Before Prefect is imported."""
    os.environ.pop("PREFECT_API_URL", None)
    os.environ |= {
        "PREFECT_HOME": str(tempat.folder / "prefect"),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "60",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        "DO_NOT_TRACK": "1",
    }
