"""`kemitraan jalankan` as an officer starts and stops it, in a folder with nothing in it.

What takes minutes (a schedule that fires twice, kill -9, a browser) is in tests/terima.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from porta import porta_bebas
from sabar import SABAR, tunggu

KEMITRAAN = str(Path(sys.executable).with_name("kemitraan"))


def keturunan(pid: int) -> list[int]:
    """The process and all that descend from it."""
    tabel = subprocess.run(["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    induk = {int(anak): int(ppid) for anak, ppid in (baris.split() for baris in tabel.splitlines())}
    semua = [pid]
    for satu in semua:
        semua += [anak for anak, ppid in induk.items() if ppid == satu]
    return semua


def hidup(pid: int) -> bool:
    """Whether it still runs; one that only waits to be buried does not."""
    perintah = ["ps", "-o", "stat=", "-p", str(pid)]
    keadaan = subprocess.run(perintah, capture_output=True, text=True, check=False).stdout.strip()
    return keadaan != "" and not keadaan.startswith("Z")


def test_it_starts_in_one_command_is_there_once_and_ends_in_order(tmp_path: Path) -> None:
    porta = porta_bebas()
    perintah = [KEMITRAAN, "jalankan", "--porta", str(porta)]
    lingkungan = {n: i for n, i in os.environ.items() if not n.startswith(("KEMITRAAN_", "PREFECT_"))}
    keluaran = tmp_path / "keluaran.txt"
    with keluaran.open("w") as tulisan:
        proses = subprocess.Popen(
            perintah, env=lingkungan, cwd=tmp_path, stdout=tulisan, stderr=subprocess.STDOUT
        )
    semua = [proses.pid]
    try:
        tunggu(
            lambda: "Sehat:" in keluaran.read_text() or proses.poll() is not None,
            detik=2 * SABAR,
            kata=keluaran.read_text,
        )
        assert proses.poll() is None, keluaran.read_text()
        semua = keturunan(proses.pid)
        # Said only when the server's scheduler has indeed made a run.
        assert (
            "6 deployment dilayani, 0 surel menunggu, jadwal berikutnya kirim-surel" in keluaran.read_text()
        )
        with urlopen(f"http://127.0.0.1:{porta}/", timeout=SABAR) as halaman:
            assert halaman.status == 200

        kedua = subprocess.run(
            perintah, env=lingkungan, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert kedua.returncode == 1
        assert f"(proses {proses.pid}, http://127.0.0.1:{porta})" in kedua.stderr

        proses.send_signal(signal.SIGTERM)
        # Within ten seconds, where nobody else is busy: by its numbers in tests/flows/test_jalan_akhir.py, by
        # the clock in tests/terima.
        assert proses.wait(SABAR) == 0
        assert len(semua) >= 3
        assert not any(hidup(pid) for pid in semua)
        assert "Traceback" not in keluaran.read_text()
    finally:
        for pid in semua:
            if hidup(pid):
                os.kill(pid, signal.SIGKILL)
