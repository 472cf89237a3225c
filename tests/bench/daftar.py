"""How fast `kemitraan daftar` answers on a database of 1,000 partnerships.

    uv run python tests/bench/daftar.py

Prints one line of JSON: seconds of the whole process, the median and the best of several, beside an empty
Python process and one that only imports SQLAlchemy's ORM, in the same run.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from pabrik import dasar

sys.path.insert(0, str(Path(__file__).parents[1]))


from lifecycle.store.gudang import buka
from lifecycle.store.penyiapan import siapkan

JUMLAH = 1_000
ULANGAN = 11


def isi(url: str) -> None:
    siapkan(url)
    satu = dasar.kemitraan()
    with buka(url).unit() as u:
        for nomor in range(JUMLAH):
            u.simpan(replace(satu, nomor=f"KM-2026-{nomor:04}", judul=f"{satu.judul} {nomor}"), None)
        u.commit()


def detik(perintah: list[str], lingkungan: dict[str, str]) -> list[float]:
    hasil = []
    for _ in range(ULANGAN):
        mulai = time.perf_counter()
        subprocess.run(perintah, env=lingkungan, check=True, stdout=subprocess.DEVNULL)
        hasil.append(time.perf_counter() - mulai)
    return hasil


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/kemitraan.db"
        isi(url)
        lingkungan = {**os.environ, "KEMITRAAN_DATABASE_URL": url}
        kemitraan = str(Path(sys.executable).with_name("kemitraan"))
        diukur = {
            "daftar": [kemitraan, "daftar"],
            "daftar_json": [kemitraan, "daftar", "--json"],
            "python_kosong": [sys.executable, "-c", ""],
            "impor_sqlalchemy": [sys.executable, "-c", "import sqlalchemy"],
        }
        waktu = {nama: detik(perintah, lingkungan) for nama, perintah in diukur.items()}
    ringkas = {
        nama: {"median": round(statistics.median(w), 3), "terbaik": round(min(w), 3)}
        for nama, w in waktu.items()
    }
    sys.stdout.write(json.dumps({"jumlah": JUMLAH, **ringkas}) + "\n")


if __name__ == "__main__":
    main()
