"""kill -9 at any moment, then the same command again: one transition, one history row, each mail once."""

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pabrik
import pytest
from kantor import PETUGAS, Kantor

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.services import baca
from lifecycle.services.kirim import SEWA, kirim_antrean

PEMBUNUH = Path(__file__).parents[1] / "pembunuh.py"
LAHIR = Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=pabrik.HARI_MULAI)
PENERIMA = ["dian@sawit.example", "joko@subur.example", "made@harapan.example", "ratna@kantor.example"]


def pindah(nomor: str) -> tuple[str, ...]:
    return ("pindah", nomor, "laksanakan", "--oleh", PETUGAS, "--pada", "2026-02-02")


def jalankan(kantor: Kantor, saat: int, *kata: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, killed at that moment (0: never)."""
    milik_kami = {"KEMITRAAN_DATABASE_URL": kantor.url, "KEMITRAAN_FOLDER_DATA": str(kantor.folder)}
    return subprocess.run(
        [sys.executable, str(PEMBUNUH), str(saat), *kata],
        env={**os.environ, **milik_kami},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_killed_move_is_finished_by_the_same_command(kantor: Kantor) -> None:
    kantor.berdiri(pabrik.kemitraan(nomor="KM-UKUR", keadaan=LAHIR))
    ukur = jalankan(kantor, 0, *pindah("KM-UKUR"))
    assert ukur.returncode == 0, ukur.stderr
    jumlah_saat = int(ukur.stderr.split()[-1])
    assert jumlah_saat > 5

    for saat in range(1, jumlah_saat + 1):
        nomor = kantor.berdiri(pabrik.kemitraan(nomor=f"KM-{saat}", keadaan=LAHIR)).nomor
        mati = jalankan(kantor, saat, *pindah(nomor))
        assert mati.returncode == -signal.SIGKILL, f"saat {saat}: {mati.stderr}"
        ulang = jalankan(kantor, 0, *pindah(nomor))
        assert ulang.returncode == 0, f"saat {saat}: {ulang.stderr}"

        kemitraan = baca.lihat(kantor.perangkat, nomor)
        (baris,) = baca.riwayat(kantor.perangkat, nomor)
        assert (kemitraan.keadaan.tahap, baris.pemicu) == (Tahap.PELAKSANAAN, "laksanakan")
        assert sorted(s.kepada for s in kantor.antrean if s.nomor == nomor) == PENERIMA
        assert max(Counter(t.kunci for t in kemitraan.tugas).values()) == 1
        assert baca.periksa_riwayat(kantor.perangkat, nomor) == ()


@pytest.mark.parametrize("saat", [1, 2, 3, 6, 9])
def test_a_killed_sender_is_finished_by_the_next_one(kantor: Kantor, saat: int) -> None:
    kantor.berdiri(pabrik.kemitraan(keadaan=LAHIR))
    assert jalankan(kantor, 0, *pindah("KM-2026-0001")).returncode == 0
    assert jalankan(kantor, saat, "surel", "kirim").returncode == -signal.SIGKILL

    # A lease outlives its owner by some minutes.
    nanti = replace(kantor.perangkat, sekarang=lambda: datetime.now(UTC) + 2 * SEWA)
    asyncio.run(kirim_antrean(nanti))

    assert {s.status for s in kantor.antrean} == {"terkirim"}
    assert len([b for b in kantor.folder.rglob("new/*") if b.is_file()]) == len(PENERIMA)
