"""Parts of the bench of evaluasi-berkala, each for a process of its own: `python babak.py NAME ARGUMENT...`.

The address of the database stands in KEMITRAAN_DATABASE_URL; the last line printed is the answer, as JSON.
"""

import asyncio
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from buatan import HARI, isi, isi_induk, nomor

JUMLAH_TUGAS = 50
SEBAGIAN = 100
PUTARAN = 3
MIB = 2**20


def alur() -> dict[str, float]:
    """The flow over all that is due."""
    from flows.evaluasi_berkala import evaluasi_berkala

    with prefect(), puncak_memori() as memori:
        mulai, cpu = time.perf_counter(), time.process_time()
        hasil = asyncio.run(evaluasi_berkala(pada=HARI))
        detik, cpu = time.perf_counter() - mulai, time.process_time() - cpu
    assert set(hasil) == {"dinilai"}, hasil
    return {"per_detik": hasil["dinilai"] / detik, "cpu_ms": 1000 * cpu / hasil["dinilai"], **memori}


def tugas() -> dict[str, float]:
    """Prefect tasks that have one partnership each; partnerships per second."""
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE

    from flows.evaluasi_berkala import evaluasi_sebagian
    from flows.pintu import di_luar_putaran
    from lifecycle.bootstrap import rakit
    from lifecycle.services.putaran.nilai_berkala import nilai_berkala

    @task(cache_policy=NO_CACHE)
    async def satu_tugas(perangkat: Any, satu: str) -> None:
        await di_luar_putaran(nilai_berkala, perangkat, satu, pada=HARI)

    @flow
    async def semua() -> dict[str, float]:
        mulai = time.perf_counter()
        for ke in range(JUMLAH_TUGAS):
            await evaluasi_sebagian([nomor(ke)], HARI)
        tengah = time.perf_counter()
        perangkat = rakit(pada=HARI)
        for ke in range(JUMLAH_TUGAS, 2 * JUMLAH_TUGAS):
            await satu_tugas(perangkat, nomor(ke))
        akhir = time.perf_counter()
        return {"utuh": JUMLAH_TUGAS / (tengah - mulai), "siap": JUMLAH_TUGAS / (akhir - tengah)}

    with prefect():
        return asyncio.run(semua())


def polos(url: str, url_polos: str, url_rekam: str) -> dict[str, list[float]]:
    """The services and the bare loop in turns, a part each; partnerships per second, and per second of
    processor time."""
    from polos import Polos, rekam

    layanan, perekam, tanpa_mesin = _layanan(url), _layanan(url_rekam), Polos(url_polos)
    lama = {"layanan": [0.0, 0.0], "polos": [0.0, 0.0]}
    for ke in range(PUTARAN + 1):
        bagian = rekam(perekam)
        assert len(bagian.semua) == SEBAGIAN
        for nama, kerja in (("layanan", layanan), ("polos", lambda b=bagian: tanpa_mesin.ulangi(b))):
            mulai, cpu = time.perf_counter(), time.process_time()
            kerja()
            if ke:  # In the first turn templates are read.
                lama[nama][0] += time.perf_counter() - mulai
                lama[nama][1] += time.process_time() - cpu
    return {nama: [PUTARAN * SEBAGIAN / satu for satu in d] for nama, d in lama.items()}


def _layanan(url: str) -> Callable[[], None]:
    """One part of the run as the services do it: leased, worked on."""
    from lifecycle.bootstrap import baca_setelan, rakit
    from lifecycle.domain.kata import Kerja
    from lifecycle.services.putaran.nilai_berkala import nilai_sebagian
    from lifecycle.services.putaran.putaran import Putaran

    perangkat = rakit(baca_setelan({**os.environ, "KEMITRAAN_DATABASE_URL": url}), pada=HARI)
    putaran = Putaran(perangkat=perangkat, kerja=Kerja.EVALUASI, pada=HARI)

    def sebagian() -> None:
        nilai_sebagian(perangkat, putaran.ambil(), pada=HARI)

    return sebagian


def sepi(hari: str) -> dict[str, Any]:
    """What each run costs on a day on which it has nothing to do."""
    from polos import Perintah, perintah_driver

    from lifecycle.bootstrap import rakit
    from lifecycle.domain.kata import Kerja
    from lifecycle.services.putaran.putaran import Putaran
    from lifecycle.store.engine import buat_mesin
    from lifecycle.store.url import baca_alamat

    pada = date.fromisoformat(hari)
    perangkat, url = rakit(pada=pada), os.environ["KEMITRAAN_DATABASE_URL"]
    with perangkat.bacaan():
        pass  # The first connection asks for the schema.
    hasil: dict[str, Any] = {}
    for kerja in Kerja:
        perintah: list[Perintah] = []
        with perintah_driver(lambda _koneksi, satu, p=perintah: p.append(satu)):
            mulai = time.perf_counter()
            assert list(Putaran(perangkat=perangkat, kerja=kerja, pada=pada)) == []
            ms = 1000 * (time.perf_counter() - mulai)
        jelaskan = "EXPLAIN QUERY PLAN " if url.startswith("sqlite") else "EXPLAIN "
        with buat_mesin(baca_alamat(url)).connect() as koneksi:
            rencana = koneksi.exec_driver_sql(jelaskan + perintah[0].sql, perintah[0].isian).all()
        indeks = f"ix_kemitraan_{kerja}_berikut" in str(rencana)
        hasil[str(kerja)] = {"ms": ms, "kueri": len(perintah), "indeks": indeks}
    return hasil


@contextmanager
def prefect() -> Iterator[None]:
    """A temporary Prefect server, and no mail sent."""
    from unittest.mock import patch

    from prefect.settings import PREFECT_LOGGING_TO_API_ENABLED, temporary_settings
    from prefect.testing.utilities import prefect_test_harness

    import flows.evaluasi_berkala as modul

    async def tidak_mengirim() -> None:
        pass

    with (
        prefect_test_harness(server_startup_timeout=120),
        temporary_settings(updates={PREFECT_LOGGING_TO_API_ENABLED: True}),
        patch.object(modul, "kirim_sesudahnya", tidak_mengirim),
    ):
        yield


@contextmanager
def puncak_memori() -> Iterator[dict[str, float]]:
    """The peak meanwhile, in MiB: of this process, and of those that it started (the Prefect server)."""
    import psutil

    ini, hasil, usai = psutil.Process(), {"mib": 0.0, "mib_server": 0.0}, threading.Event()

    def amati() -> None:
        while not usai.wait(0.1):
            hasil["mib"] = max(hasil["mib"], ini.memory_info().rss / MIB)
            anak = sum(satu.memory_info().rss for satu in ini.children(recursive=True))
            hasil["mib_server"] = max(hasil["mib_server"], anak / MIB)

    pengamat = threading.Thread(target=amati)
    pengamat.start()
    try:
        yield hasil
    finally:
        usai.set()
        pengamat.join()


def bukan_pengingat(url: str) -> None:
    """As if the daily reminders had been at it before."""
    from lifecycle.store.engine import buat_mesin, sambung
    from lifecycle.store.url import baca_alamat

    with sambung(buat_mesin(baca_alamat(url)), tulis=True) as koneksi:
        kelak = HARI + timedelta(days=20)
        koneksi.exec_driver_sql(f"UPDATE kemitraan SET pengingat_berikut = '{kelak}'")
        koneksi.commit()


BABAK: dict[str, Callable[..., Any]] = {
    f.__name__: f for f in (alur, tugas, polos, sepi, isi, isi_induk, bukan_pengingat)
}


def main() -> None:
    babak, *isian = sys.argv[1:]
    hasil = BABAK[babak](*(int(a) if a.isdigit() else a for a in isian))
    sys.stdout.write(json.dumps(hasil) + "\n")


if __name__ == "__main__":
    main()
