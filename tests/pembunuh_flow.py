"""Run the flow pindahkan-tahap in this process, which is killed at the given moment (0: never).

    python pembunuh_flow.py MOMENT NOMOR

Needs PREFECT_API_URL and the settings of an office in the environment. The last line of stdout says how many
moments passed.
"""

import asyncio
import sys
from datetime import date

from pembunuh import Jam

from flows.pindahkan_tahap import pindahkan_tahap
from lifecycle.domain.pemicu import Pemicu

if __name__ == "__main__":
    jam = Jam(int(sys.argv[1]) or None)
    asyncio.run(
        pindahkan_tahap(sys.argv[2], Pemicu.LAKSANAKAN, "ratna@kantor.example", pada=date(2026, 2, 2))
    )
    sys.stdout.write(f"{jam.sudah}\n")
