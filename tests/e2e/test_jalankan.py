"""`kemitraan jalankan` as an officer starts and stops it, in a folder with nothing in it.

What takes minutes (a schedule that fires twice, kill -9, a browser) is in tests/terima.
"""

import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klien_prefect import KlienPrefect
from porta import porta_bebas
from sabar import SABAR, tunggu

KEMITRAAN = str(Path(sys.executable).with_name("kemitraan"))
# Modules that everybody imports, as a stranger may leave them in the folder that the command is run in.
RACUN = ("json", "email", "prefect", "sqlalchemy", "flows", "lifecycle", "sitecustomize")


@dataclass
class Jalan:
    """One `kemitraan jalankan`, running."""

    proses: subprocess.Popen[bytes]
    folder: Path
    perintah: list[str]
    lingkungan: dict[str, str]

    @property
    def keluaran(self) -> str:
        return (self.folder / "keluaran.txt").read_text()

    @property
    def klien(self) -> KlienPrefect:
        baris = re.search(r"^Prefect: (http://127\.0\.0\.1:\d+/masuk#[0-9a-f]{40})$", self.keluaran, re.M)
        assert baris, self.keluaran
        return KlienPrefect(baris[1])


@contextmanager
def jalankan(folder: Path) -> Iterator[Jalan]:
    """Start it, and wait until it says that all is well; afterwards nothing of it is left."""
    perintah = [KEMITRAAN, "jalankan", "--porta", str(porta_bebas())]
    lingkungan = {n: i for n, i in os.environ.items() if not n.startswith(("KEMITRAAN_", "PREFECT_"))}
    with (folder / "keluaran.txt").open("w") as tulisan:
        proses = subprocess.Popen(
            perintah, env=lingkungan, cwd=folder, stdout=tulisan, stderr=subprocess.STDOUT, umask=0
        )
    jalan = Jalan(proses, folder, perintah, lingkungan)
    semua = [proses.pid]
    try:
        tunggu(
            lambda: "Sehat:" in jalan.keluaran or proses.poll() is not None,
            detik=2 * SABAR,
            kata=lambda: jalan.keluaran,
        )
        assert proses.poll() is None, jalan.keluaran
        semua = keturunan(proses.pid)
        yield jalan
    finally:
        for pid in semua:
            if hidup(pid):
                os.kill(pid, signal.SIGKILL)
        proses.wait()


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
    with jalankan(tmp_path) as jalan:
        semua = keturunan(jalan.proses.pid)
        # Said only when the server's scheduler has indeed made a run.
        assert "6 deployment dilayani, 0 surel menunggu, jadwal berikutnya kirim-surel" in jalan.keluaran

        kedua = subprocess.run(
            jalan.perintah, env=jalan.lingkungan, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert kedua.returncode == 1
        assert f"(proses {jalan.proses.pid}, {jalan.klien.ui})" in kedua.stderr
        # Whoever is told that it runs already is not told the way in.
        assert jalan.klien.sandi not in kedua.stderr

        jalan.proses.send_signal(signal.SIGTERM)
        # Within ten seconds, where nobody else is busy: by its numbers in tests/flows/test_jalan_akhir.py, by
        # the clock in tests/terima.
        assert jalan.proses.wait(SABAR) == 0
        assert len(semua) >= 3
        assert not any(hidup(pid) for pid in semua)
        assert "Traceback" not in jalan.keluaran


def test_its_server_serves_us_alone_and_no_file_of_the_folder_is_run(tmp_path: Path) -> None:
    for nama in RACUN:
        isi = f"open({str(tmp_path / 'teracuni')!r}, 'a').write('{nama} ')\nraise SystemExit('racun')\n"
        (tmp_path / f"{nama}.py").write_text(isi)
    with jalankan(tmp_path) as jalan:
        tanpa_sandi_tertutup(jalan.klien)
        alamat_lain_tertutup(jalan.klien)
        tanpa_tanda_tertutup(jalan.klien)
        flow_berjalan(jalan.klien)
        tertutup_bagi_pengguna_lain(tmp_path / "data-kemitraan")
    assert not (tmp_path / "teracuni").exists(), (tmp_path / "teracuni").read_text()


def tanpa_sandi_tertutup(klien: KlienPrefect) -> None:
    """The pages are there for everybody, what they ask is told to us alone."""
    assert klien.minta("GET", "/", {}).status == 200
    assert klien.minta("GET", "/masuk", {}).status == 200
    for kepala in ({}, {"Authorization": "Basic a2VtaXRyYWFuOnNhbGFo"}):
        assert klien.minta("GET", "/api/admin/version", kepala).status == 401
        assert klien.minta("GET", "/api/csrf-token?client=uji", kepala).status == 401
    assert klien.minta("GET", "/api/admin/version", klien.bersandi).status == 200


def alamat_lain_tertutup(klien: KlienPrefect) -> None:
    """Neither by another name for this machine, nor from another page, even with the password."""
    for host in ("jahat.example", "127.0.0.1", klien.ui.replace("http://127.0.0.1", "localhost")):
        for jalur in ("/", "/api/admin/version", "/masuk"):
            ditolak = klien.minta("GET", jalur, {**klien.bersandi, "Host": host})
            assert (ditolak.status, klien.ui in ditolak.teks) == (400, True)
    for asal in ("https://jahat.example", "null", "http://localhost:4200"):
        ditolak = klien.minta("GET", "/api/admin/version", {**klien.bersandi, "Origin": asal})
        tanya = {"Origin": asal, "Access-Control-Request-Method": "POST"}
        praterbang = klien.minta("OPTIONS", "/api/deployments/", tanya)
        assert ditolak.status == praterbang.status == 403
        assert not any("access-control" in nama for nama in (*ditolak.kepala, *praterbang.kepala))
    sendiri = klien.minta("GET", "/api/admin/version", {**klien.bersandi, "Origin": klien.ui})
    assert (sendiri.status, sendiri.kepala["access-control-allow-origin"]) == (200, klien.ui)
    assert klien.minta("GET", "/", {}).kepala["content-security-policy"] == "frame-ancestors 'none'"


def tanpa_tanda_tertutup(klien: KlienPrefect) -> None:
    """Whatever changes something wants a token besides."""
    jalur, isi = "/api/variables/", {"name": "uji", "value": "ya"}
    assert klien.minta("POST", jalur, klien.bersandi, isi).status == 403
    palsu = {**klien.bertanda(), "Prefect-Csrf-Token": "palsu"}
    assert klien.minta("POST", jalur, palsu, isi).status == 403
    assert klien.minta("POST", jalur, klien.bertanda(), isi).status == 201


def flow_berjalan(klien: KlienPrefect) -> None:
    """A run in a process of its own, started as a form does."""
    deployment = klien.tanya("/deployments/name/kirim-surel/terjadwal")
    run = klien.tanya(f"/deployments/{deployment['id']}/create_flow_run", {})

    def kini() -> Any:
        return klien.tanya(f"/flow_runs/{run['id']}")

    tunggu(lambda: kini()["state_type"] in {"COMPLETED", "FAILED", "CRASHED"}, detik=2 * SABAR)
    assert kini()["state_type"] == "COMPLETED", kini()["state"]


def tertutup_bagi_pengguna_lain(folder_data: Path) -> None:
    """Whatever the umask."""
    assert stat.S_IMODE(folder_data.stat().st_mode) == 0o700
    prefect = folder_data / "prefect"
    assert stat.S_IMODE(prefect.stat().st_mode) == 0o700
    assert {"prefect.db", "sandi"} <= {b.name for b in prefect.iterdir()}
    for berkas in folder_data.rglob("*"):
        assert stat.S_IMODE(berkas.stat().st_mode) & 0o077 == 0, berkas
