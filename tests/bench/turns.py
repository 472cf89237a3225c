"""How long writers wait for each other on one SQLite file, and whether each gets its turn.

    uv run python tests/bench/turns.py [PROSES] [TIAP]

Prints one line of JSON. PROSES processes (8) write TIAP transactions (100) each, one right after the other:
load a kemitraan under the lock, save it, commit. In seconds: the whole, and of the waits for a unit of work
the median, the 99th in a hundred and the longest; `terlama_proses` is the longest of each process, `akhir`
when the first and the last process were through.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pabrik import dasar

from lifecycle.store.gudang import buka
from lifecycle.store.penyiapan import siapkan

PROSES, TIAP = 8, 100
# What a process takes to load, in seconds, so that all begin at once.
BERSIAP = 10.0


def nomor(ke: int) -> str:
    return f"KM-2026-{ke:04}"


def isi(url: str, proses: int) -> None:
    siapkan(url)
    satu = dasar.kemitraan()
    with buka(url).unit() as u:
        for ke in range(proses):
            u.simpan(replace(satu, nomor=nomor(ke), judul=f"{satu.judul} {ke}"), None)
        u.commit()


def tulis(url: str, ke: int, tiap: int, mulai: float) -> dict[str, object]:
    """What one process does, from the moment `mulai` on: each of its waits, and when it was through."""
    gudang = buka(url)
    with gudang.bacaan() as u:
        u.muat(nomor(ke))
    time.sleep(max(0.0, mulai - time.time()))
    tunggu = []
    for _ in range(tiap):
        minta = time.perf_counter()
        with gudang.unit() as u:
            tunggu.append(time.perf_counter() - minta)
            lama = u.muat(nomor(ke))
            versi = lama.keadaan.versi + 1
            u.simpan(replace(lama, visi=f"Visi {versi}", keadaan=replace(lama.keadaan, versi=versi)), lama)
            u.commit()
    return {"tunggu": tunggu, "akhir": time.time() - mulai}


def ukur(url: str, proses: int, tiap: int) -> dict[str, object]:
    isi(url, proses)
    mulai = time.time() + BERSIAP
    perintah = [sys.executable, __file__, "--tulis", url]
    anak = [
        subprocess.Popen([*perintah, str(ke), str(tiap), str(mulai)], stdout=subprocess.PIPE, text=True)
        for ke in range(proses)
    ]
    hasil = [json.loads(satu.communicate()[0]) for satu in anak]
    semua = sorted(w for satu in hasil for w in satu["tunggu"])
    akhir = [satu["akhir"] for satu in hasil]
    return {
        "proses": proses,
        "tiap": tiap,
        "tunggu_median": round(statistics.median(semua), 4),
        "tunggu_99": round(semua[int(len(semua) * 0.99)], 3),
        "tunggu_terlama": round(semua[-1], 3),
        "terlama_proses": sorted(round(max(satu["tunggu"]), 3) for satu in hasil),
        "akhir": [round(min(akhir), 2), round(max(akhir), 2)],
    }


def main() -> None:
    if sys.argv[1:2] == ["--tulis"]:
        url, ke, tiap, mulai = sys.argv[2:]
        hasil = tulis(url, int(ke), int(tiap), float(mulai))
    else:
        proses, tiap = map(int, (*sys.argv[1:], *map(str, (PROSES, TIAP)[len(sys.argv) - 1 :])))
        with tempfile.TemporaryDirectory() as folder:
            hasil = ukur(f"sqlite:///{folder}/kemitraan.db", proses, tiap)
    sys.stdout.write(json.dumps(hasil) + "\n")


if __name__ == "__main__":
    main()
