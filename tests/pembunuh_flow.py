"""Run the flow pindahkan-tahap in processes of its own, each killed at the given moment (0: never).

    python pembunuh_flow.py

Reads lines "MOMENT NOMOR" and answers each with "EXIT-CODE MOMENTS": how many passed, 0 if it was killed.
A process is a fork of this one, which did nothing yet but import, for a fresh interpreter spends most of its
life on that. Needs PREFECT_API_URL and the settings of an office in the environment.
"""

import asyncio
import os
import sys
from datetime import date

from pembunuh import Jam

from flows.pindahkan_tahap import pindahkan_tahap
from lifecycle.domain.pemicu import Pemicu


def _jawab(kode: int, saat: int) -> None:
    sys.stdout.write(f"{kode} {saat}\n")
    sys.stdout.flush()


def _di_dalam(saat: int, nomor: str) -> None:
    jam = Jam(saat or None)
    asyncio.run(pindahkan_tahap(nomor, Pemicu.LAKSANAKAN, "ratna@kantor.example", pada=date(2026, 2, 2)))
    _jawab(0, jam.sudah)


if __name__ == "__main__":
    while baris := sys.stdin.readline():
        saat, nomor = baris.split()
        anak = os.fork()
        if anak == 0:
            _di_dalam(int(saat), nomor)
            sys.exit()
        if kode := os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1]):
            _jawab(kode, 0)
