"""How fast evaluasi-berkala moves, scores, reports and tells, and whether it stays so for many.

    uv run --group bench python tests/bench/evaluation.py [--postgresql] [--besar] [--jumlah KECIL BESAR]

Prints one line of JSON. For 1,000 and 10,000 synthetic partnerships (buatan.py), all due and all surveys
answered: partnerships per second of the real flow against a temporary Prefect server, the processor time for
each, and the peak memory, each size in a process of its own. Only the sending of the mails is left out: the
flow's last step, which drains the outbox, is put out of action, and the frozen mails, a dozen for each
partnership, stay queued.

Beside it, in another process and in turns: the services without Prefect, and the bare loop (polos.py). And in
a third one: one Prefect task for each partnership, once the flow's own task on parts of one, once with
everything that it needs made beforehand; fifty of each. A day with nothing due is measured on the large
database after its run, with --besar also on 100,000 rows of the table kemitraan.

SQLite writes with synchronous=FULL, as always. --postgresql takes the wheel's, as the tests do: fsync off.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from babak import JUMLAH_TUGAS, PUTARAN, SEBAGIAN
from buatan import HARI

JUMLAH = (1_000, 10_000)
JUMLAH_BESAR = 100_000


def anak(babak: str, url: str, *lagi: str) -> Any:
    """Do this in a process of its own; its answer."""
    lingkungan = {
        **os.environ,
        "KEMITRAAN_DATABASE_URL": url,
        "KEMITRAAN_PENGIRIM": "Kantor Kemitraan <kemitraan@kantor.example>",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    perintah = [sys.executable, str(Path(__file__).with_name("babak.py")), babak, *lagi]
    selesai = subprocess.run(perintah, env=lingkungan, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(selesai.stdout.splitlines()[-1])


def ukur(basis_data: Iterator[str], kecil: int, besar: int, *, besar_sekali: bool) -> dict[str, Any]:
    def terisi(jumlah: int, dengan: str = "isi") -> str:
        url = next(basis_data)
        anak(dengan, url, url, str(jumlah))
        return url

    tiga = [terisi((PUTARAN + 1) * SEBAGIAN) for _ in range(3)]
    banding = anak("polos", tiga[0], *tiga)
    satu_satu = anak("tugas", terisi(2 * JUMLAH_TUGAS))
    sedikit, url_besar = anak("alur", terisi(kecil)), terisi(besar)
    banyak = anak("alur", url_besar)
    anak("bukan_pengingat", url_besar, url_besar)
    besok = str(HARI + timedelta(days=1))
    hasil = {
        "alur": {str(kecil): sedikit, str(besar): banyak},
        "biaya_tumbuh": sedikit["per_detik"] / banyak["per_detik"],
        "biaya_cpu_tumbuh": banyak["cpu_ms"] / sedikit["cpu_ms"],
        "mib_tumbuh": banyak["mib"] - sedikit["mib"],
        "layanan_per_detik": banding["layanan"][0],
        "polos_per_detik": banding["polos"][0],
        "banding_polos": banding["layanan"][0] / banding["polos"][0],
        "banding_polos_cpu": banding["layanan"][1] / banding["polos"][1],
        "banding_polos_alur_cpu": 1000 / sedikit["cpu_ms"] / banding["polos"][1],
        "tugas_per_detik": satu_satu,
        "banding_tugas": sedikit["per_detik"] / satu_satu["utuh"],
        "banding_tugas_siap": sedikit["per_detik"] / satu_satu["siap"],
        "sepi": {str(besar): anak("sepi", url_besar, besok)},
    }
    if besar_sekali:
        hasil["sepi"][str(JUMLAH_BESAR)] = anak("sepi", terisi(JUMLAH_BESAR, "isi_induk"), besok)
    return hasil


@contextmanager
def basis_data(*, postgresql: bool) -> Iterator[Iterator[str]]:
    """Addresses of databases that nobody has used."""
    if postgresql:
        from contextlib import ExitStack

        from basisdata import PeladenPostgresql

        peladen = PeladenPostgresql()
        try:
            with ExitStack() as tumpukan:
                yield (tumpukan.enter_context(peladen.siap()) for _ in iter(int, 1))
        finally:
            peladen.matikan()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield (f"sqlite:///{folder}/{ke}.db" for ke in range(JUMLAH_BESAR))


def bulatkan(nilai: Any) -> Any:
    if isinstance(nilai, dict):
        return {k: bulatkan(n) for k, n in nilai.items()}
    return round(nilai, 2) if isinstance(nilai, float) else nilai


def main() -> None:
    pilihan = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    pilihan.add_argument("--postgresql", action="store_true", help="instead of SQLite")
    pilihan.add_argument("--besar", action="store_true", help=f"a quiet day at {JUMLAH_BESAR} as well")
    pilihan.add_argument("--jumlah", type=int, nargs=2, default=JUMLAH, metavar=("KECIL", "BESAR"))
    isian = pilihan.parse_args()
    with basis_data(postgresql=isian.postgresql) as semua:
        hasil = ukur(semua, *isian.jumlah, besar_sekali=isian.besar)
    kepala = {"basis_data": "postgresql" if isian.postgresql else "sqlite"}
    sys.stdout.write(json.dumps(bulatkan(kepala | hasil)) + "\n")


if __name__ == "__main__":
    main()
