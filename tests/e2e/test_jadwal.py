"""A schedule fires: server, deployment and worker as the README starts them, and nobody pushing a button.

A declared schedule is not enough: with an unfit SQLAlchemy the server looks well and never schedules a run.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from conftest_e2e import CONTOH, porta_bebas

AKAR = Path(__file__).parents[2]
PREFECT = str(Path(sys.executable).with_name("prefect"))
KEMITRAAN = str(Path(sys.executable).with_name("kemitraan"))
SABAR = 120.0


@contextmanager
def berjalan(lingkungan: dict[str, str], catatan: Path, *kata: str) -> Iterator[None]:
    """A process that runs as long as the block."""
    with catatan.open("w") as tulisan:
        proses = subprocess.Popen(kata, env=lingkungan, cwd=AKAR, stdout=tulisan, stderr=subprocess.STDOUT)
        try:
            yield
        finally:
            proses.terminate()
            proses.wait(30)


def tunggu_peladen(api: str) -> None:
    batas = time.monotonic() + SABAR
    while True:
        try:
            with urlopen(f"{api}/health", timeout=2):
                return
        except OSError:
            assert time.monotonic() < batas
            time.sleep(0.5)


def sudah_selesai(lingkungan: dict[str, str]) -> int:
    """How many runs of kirim-surel were made by a schedule and completed."""
    perintah = [PREFECT, "flow-run", "ls", "--flow-name", "kirim-surel", "--state", "Completed", "-o", "json"]
    jawaban = subprocess.run(perintah, env=lingkungan, capture_output=True, text=True, check=True)
    return sum(jalan["auto_scheduled"] for jalan in json.loads(jawaban.stdout))


def test_a_scheduled_run_happens_by_itself_twice_and_sends_what_waits(tmp_path: Path) -> None:
    porta = porta_bebas()
    api = f"http://127.0.0.1:{porta}/api"
    lingkungan = {
        **os.environ,
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "KEMITRAAN_DATABASE_URL": f"sqlite:///{tmp_path / 'kemitraan.db'}",
        "KEMITRAAN_FOLDER_DATA": str(tmp_path),
        "KEMITRAAN_SMTP_URL": "",
        "KEMITRAAN_JAM_KERJA": "selalu",
    }
    dengan_api = {**lingkungan, "PREFECT_API_URL": api}

    def perintah(*kata: str) -> None:
        subprocess.run(kata, env=dengan_api, cwd=AKAR, check=True, capture_output=True)

    perintah(KEMITRAAN, "siapkan")
    perintah(KEMITRAAN, "terapkan", str(CONTOH), "--pada", "2024-03-11")
    peladen = (PREFECT, "server", "start", "--port", str(porta))
    with berjalan(lingkungan, tmp_path / "peladen.log", *peladen):
        tunggu_peladen(api)
        perintah(PREFECT, "work-pool", "create", "kemitraan", "--type", "process")
        perintah(PREFECT, "--no-prompt", "deploy", "--all")
        # The same deployment, every ten seconds, for the test need not last for minutes.
        perintah(PREFECT, "--no-prompt", "deploy", "-n", "kirim-surel/terjadwal", "--interval", "10")
        pekerja = (PREFECT, "worker", "start", "--pool", "kemitraan")
        with berjalan(dengan_api, tmp_path / "pekerja.log", *pekerja):
            batas = time.monotonic() + SABAR
            while sudah_selesai(dengan_api) < 2:
                assert time.monotonic() < batas, (tmp_path / "pekerja.log").read_text()
                time.sleep(2)

    assert len([b for b in tmp_path.rglob("new/*") if b.is_file()]) == 11
