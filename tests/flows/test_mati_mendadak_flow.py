"""kill -9 of a flow at any moment, then the same flow again: one transition, each mail once."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kantor import PETUGAS, Kantor
from pabrik import dasar
from prefect.settings import PREFECT_API_URL
from tanda import HANYA_SQLITE

from flows.pindahkan_tahap import pindahkan_tahap
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.pemicu import Pemicu
from lifecycle.services.baca.riwayat import riwayat
from lifecycle.services.surel.kirim import kirim_antrean

SKRIP = Path(__file__).parents[1] / "pembunuh_flow.py"
LAHIR = Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=dasar.HARI_MULAI)


Jalankan = Callable[[int, str], tuple[int, int]]


@pytest.fixture
def flow(kantor: Kantor) -> Iterator[Jalankan]:
    """The flow in a process of its own, as a worker would start it; its exit code, and its moments."""
    lingkungan = {**os.environ, "PREFECT_API_URL": PREFECT_API_URL.value(), "PREFECT_LOGGING_LEVEL": "ERROR"}
    with subprocess.Popen(
        [sys.executable, SKRIP], env=lingkungan, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as proses:
        assert proses.stdin is not None
        assert proses.stdout is not None

        def jalankan(saat: int, nomor: str) -> tuple[int, int]:
            print(saat, nomor, file=proses.stdin, flush=True)
            kode, jumlah = next(proses.stdout).split()
            return int(kode), int(jumlah)

        yield jalankan


# On PostgreSQL the same is held of the services below, at every moment.
@HANYA_SQLITE
def test_a_killed_flow_is_finished_by_the_same_flow(kantor: Kantor, flow: Jalankan) -> None:
    kantor.berdiri(dasar.kemitraan(nomor="KM-UKUR", keadaan=LAHIR))
    kode, semua = flow(0, "KM-UKUR")
    assert kode == 0

    # In the transaction; at its commit; between commit and mails; between two mails; at the very end.
    for saat in (2, semua // 3, semua // 2, 2 * semua // 3, semua):
        nomor = kantor.berdiri(dasar.kemitraan(nomor=f"KM-{saat}", keadaan=LAHIR)).nomor
        assert flow(saat, nomor)[0] == -signal.SIGKILL
        asyncio.run(pindahkan_tahap(nomor, Pemicu.LAKSANAKAN, PETUGAS, pada=dasar.HARI_MULAI))

        (baris,) = riwayat(kantor.perangkat, nomor)
        assert (baris.pemicu, baris.ke) == ("laksanakan", Tahap.PELAKSANAAN)
        assert len([s for s in kantor.antrean if s.nomor == nomor]) == 4

    asyncio.run(kirim_antrean(kantor.perangkat))
    assert {s.status for s in kantor.antrean} == {"terkirim"}
    assert len([b for b in kantor.folder.rglob("new/*") if b.is_file()]) == len(kantor.antrean)
