"""Prefect forgets what was pasted into a form after the days that the office sets, and not before."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from klien_prefect import KlienPrefect
from porta import porta_bebas
from sabar import SABAR, tunggu

from flows.jalan.child import Child
from flows.jalan.entrance import ENTRANCE_PATH
from flows.jalan.locations import Locations
from flows.jalan.password import prepare

# Where the server looks every second instead of every hour, or every day.
SERING = {
    "PREFECT_SERVER_SERVICES_DB_VACUUM_LOOP_SECONDS": "1",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ORPHAN_CLEANUP_LOOP_SECONDS": "1",
}
TEMPELAN = "nama: Siti Rahayu, surel: siti@rahasia.example"


@pytest.fixture
def peladen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[KlienPrefect, Path]]:
    """The server as `jalankan` starts it for an office that keeps runs for thirty days, and its database."""
    for nama in [nama for nama in os.environ if nama.startswith("KEMITRAAN_")]:
        monkeypatch.delenv(nama)
    tempat = Locations(data_folder=tmp_path, port=porta_bebas())
    sandi = prepare(tmp_path)
    anak = Child(
        "flows.jalan.server",
        str(tempat.port),
        environment=tempat.environment(sandi, 30) | SERING,
        folder=tempat.prefect,
        log=tempat.logs / "server.log",
    )
    klien = KlienPrefect(f"{tempat.ui}{ENTRANCE_PATH}#{sandi}")

    def menjawab() -> bool:
        try:
            return klien.minta("GET", "/api/health", {}).status == 200
        except OSError:
            return False

    try:
        tunggu(menjawab, detik=2 * SABAR)
        yield klien, tempat.prefect / "prefect.db"
    finally:
        anak.stop(10)


def selesai(klien: KlienPrefect, basis: Path, nama: str, *, hari_lalu: int) -> str:
    """A run of a form that ended so many days ago, with what it left; its id."""
    flow = klien.tanya("/flows/", {"name": "terapkan-berkas"})["id"]
    run = klien.tanya("/flow_runs/", {"flow_id": flow, "name": nama, "parameters": {"isi_yaml": TEMPELAN}})
    klien.tanya(
        "/artifacts/",
        {"key": f"penerapan-{nama}", "type": "markdown", "data": TEMPELAN, "flow_run_id": run["id"]},
    )
    klien.tanya(f"/flow_runs/{run['id']}/set_state", {"state": {"type": "COMPLETED"}, "force": True})
    with sqlite3.connect(basis, timeout=SABAR) as sambungan:
        saat = "strftime('%Y-%m-%d %H:%M:%f000', 'now', ?)"
        ubah = f"UPDATE flow_run SET end_time = {saat} WHERE name = ?"
        assert sambungan.execute(ubah, (f"-{hari_lalu} days", nama)).rowcount == 1
    sambungan.close()
    return str(run["id"])


def test_a_run_is_forgotten_with_all_it_left_after_the_days_that_are_set(
    peladen: tuple[KlienPrefect, Path],
) -> None:
    klien, basis = peladen
    muda = selesai(klien, basis, "muda", hari_lalu=29)
    lama = selesai(klien, basis, "lama", hari_lalu=31)

    def tersisa() -> list[str]:
        artefak = klien.tanya("/artifacts/filter", {}) + klien.tanya("/artifacts/latest/filter", {})
        return sorted({str(satu["key"]) for satu in artefak})

    tunggu(lambda: klien.coba(f"/flow_runs/{lama}").status == 404)
    tunggu(lambda: tersisa() == ["penerapan-muda"], kata=lambda: str(tersisa()))
    assert klien.tanya(f"/flow_runs/{muda}")["parameters"] == {"isi_yaml": TEMPELAN}
