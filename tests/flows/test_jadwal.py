"""A schedule fires: server, deployment and worker as the README starts them, and nobody pushing a button.

A declared schedule is not enough: with an unfit SQLAlchemy the server looks well and never schedules a run.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

from conftest_e2e import CONTOH
from peladen_prefect import AKAR, PREFECT, SABAR, berjalan
from sabar import tunggu

KEMITRAAN = str(Path(sys.executable).with_name("kemitraan"))
SELESAI = {
    "flows": {"name": {"any_": ["kirim-surel"]}},
    "flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}},
}


def sudah_selesai(api: str) -> int:
    """How many runs of kirim-surel were made by a schedule and completed."""
    isi, kepala = json.dumps(SELESAI).encode(), {"Content-Type": "application/json"}
    with urlopen(Request(f"{api}/flow_runs/filter", data=isi, headers=kepala), timeout=SABAR) as jawaban:
        return sum(jalan["auto_scheduled"] for jalan in json.load(jawaban))


def test_a_scheduled_run_happens_by_itself_twice_and_sends_what_waits(
    prefect_bersama: dict[str, str], tmp_path: Path
) -> None:
    lingkungan = {
        **os.environ,
        **prefect_bersama,
        # A worker looks for runs every ten seconds; here nobody has the time.
        "PREFECT_WORKER_QUERY_SECONDS": "2",
        "KEMITRAAN_DATABASE_URL": f"sqlite:///{tmp_path / 'kemitraan.db'}",
        "KEMITRAAN_FOLDER_DATA": str(tmp_path),
        "KEMITRAAN_SMTP_URL": "",
        "KEMITRAAN_OLEH": "gusti@kemitraan-tandaru.example",
        "KEMITRAAN_JAM_KERJA": "selalu",
    }

    def perintah(*kata: str) -> None:
        hasil = subprocess.run(kata, env=lingkungan, cwd=AKAR, check=False, capture_output=True, text=True)
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr

    perintah(KEMITRAAN, "siapkan")
    perintah(KEMITRAAN, "terapkan", str(CONTOH), "--pada", "2024-03-11")
    perintah(PREFECT, "work-pool", "create", "kemitraan", "--type", "process")
    perintah(PREFECT, "--no-prompt", "deploy", "--all")
    # The same deployment, also every ten seconds, for the test need not last for minutes.
    sepuluh_detik = ("deployment", "schedule", "create", "kirim-surel/terjadwal", "--interval", "10")
    perintah(PREFECT, *sepuluh_detik)
    pekerja = (PREFECT, "worker", "start", "--pool", "kemitraan")
    with berjalan(lingkungan, tmp_path / "pekerja.log", *pekerja):
        tunggu(
            lambda: sudah_selesai(lingkungan["PREFECT_API_URL"]) >= 2,
            detik=SABAR,
            kata=(tmp_path / "pekerja.log").read_text,
        )

    assert len([b for b in tmp_path.rglob("new/*") if b.is_file()]) == 6
