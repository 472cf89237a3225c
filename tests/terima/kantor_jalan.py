"""An office for acceptance runs: a fresh folder, `kemitraan jalankan` in it, and what Prefect says."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from klien_prefect import KlienPrefect
from porta import porta_bebas

KEMITRAAN = str(Path(sys.executable).with_name("kemitraan"))


class KantorJalan:
    """One folder and one port; `mulai`, `henti` and `bunuh` as often as needed."""

    def __init__(self, folder: Path, porta: int) -> None:
        self.folder = folder
        self.porta = porta
        self.keluaran = folder / "jalankan.txt"
        self.lingkungan = {
            n: i for n, i in os.environ.items() if not n.startswith(("KEMITRAAN_", "PREFECT_"))
        }
        self.lingkungan |= {"KEMITRAAN_JAM_KERJA": "selalu"}
        self._proses: subprocess.Popen[bytes] | None = None

    @property
    def ui(self) -> str:
        return f"http://127.0.0.1:{self.porta}"

    @property
    def url(self) -> str:
        """Of our database."""
        return f"sqlite:///{self.folder / 'data-kemitraan' / 'kemitraan.db'}"

    @property
    def maildir(self) -> list[Path]:
        return [b for b in self.folder.rglob("new/*") if b.is_file()]

    def perintah(self, *kata: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [KEMITRAAN, *kata],
            env=self.lingkungan,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )

    def mulai(self) -> float:
        """Start it; seconds until the line of health. Its words are shown."""
        awal = time.monotonic()
        with self.keluaran.open("w") as tulisan:
            self._proses = subprocess.Popen(
                [KEMITRAAN, "jalankan", "--porta", str(self.porta)],
                env=self.lingkungan,
                cwd=self.folder,
                stdout=tulisan,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        tunggu("baris kesehatan", lambda: "Sehat:" in self.keluaran.read_text() or self._usai(), 120)
        lapor(self.keluaran.read_text().rstrip())
        assert not self._usai()
        return time.monotonic() - awal

    def _usai(self) -> bool:
        assert self._proses is not None
        return self._proses.poll() is not None

    def henti(self, isyarat: int = signal.SIGTERM) -> tuple[int, float]:
        """Stop it; the exit code and the seconds it took."""
        assert self._proses is not None
        awal = time.monotonic()
        self._proses.send_signal(isyarat)
        return self._proses.wait(60), time.monotonic() - awal

    def bunuh(self) -> int:
        """kill -9 of every process at once; how many there were."""
        assert self._proses is not None
        semua = self.rombongan()
        for pid in semua:
            os.kill(pid, signal.SIGKILL)
        self._proses.wait()
        return len(semua)

    def rombongan(self) -> list[int]:
        """The supervisor, its children, and all that these started."""
        assert self._proses is not None
        tabel = subprocess.run(
            ["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=True
        ).stdout
        induk = {int(pid): int(ppid) for pid, ppid in (baris.split() for baris in tabel.splitlines())}
        semua = [self._proses.pid] if self._proses.pid in induk else []
        for pid in semua:
            semua += [anak for anak, ppid in induk.items() if ppid == pid]
        return semua

    @property
    def masuk(self) -> str:
        """The address with the way in, as it is printed."""
        baris = re.search(r"^Prefect: (\S+)$", self.keluaran.read_text(), re.M)
        assert baris
        return baris[1]

    def tanya(self, jalur: str, isi: Any = None) -> Any:
        """A question to Prefect's API, again while its SQLite is busy."""
        for _ in range(20):
            balasan = KlienPrefect(self.masuk).coba(jalur, isi)
            if balasan.status != HTTPStatus.SERVICE_UNAVAILABLE:
                assert balasan.status < HTTPStatus.MULTIPLE_CHOICES, (jalur, balasan)
                return balasan.isi
            time.sleep(0.5)
        raise SystemExit(f"GAGAL: {jalur} tidak dijawab.")

    def run(self, flow: str) -> list[dict[str, Any]]:
        """Every run of a flow, the latest first."""
        saring = {"flows": {"name": {"any_": [flow]}}, "sort": "START_TIME_DESC", "limit": 200}
        return list(self.tanya("/flow_runs/filter", saring))

    def jalankan_flow(self, deployment: str, **isian: Any) -> str:
        """Start a deployment, named flow/deployment; the id of the run."""
        id_ = self.tanya(f"/deployments/name/{deployment}")["id"]
        return str(self.tanya(f"/deployments/{id_}/create_flow_run", {"parameters": isian})["id"])


@contextmanager
def kantor_jalan() -> Iterator[KantorJalan]:
    """In a folder that goes with the block, and all processes with it."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with TemporaryDirectory() as folder:
        kantor = KantorJalan(Path(folder), porta_bebas())
        try:
            yield kantor
        finally:
            if kantor._proses is not None:
                kantor.bunuh()


def tunggu(apa: str, benar: Callable[[], Any], detik: float) -> float:
    """Wait until it holds; the seconds it took. Ends the program when it never does."""
    awal = time.monotonic()
    while not benar():
        if time.monotonic() - awal > detik:
            raise SystemExit(f"GAGAL: {apa} belum ada sesudah {detik:.0f} detik.")
        time.sleep(0.2)
    return time.monotonic() - awal


def lapor(kalimat: str) -> None:
    sys.stdout.write(f"{kalimat}\n")
    sys.stdout.flush()
