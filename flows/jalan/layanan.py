"""The serving process of `kemitraan jalankan`: recover, deploy, then start what is due, until told to stop.

    python -m flows.jalan.layanan FOLDER_DATA PORT

Its one line on stdout is a Ready, once everything is up.
"""

import asyncio
import os
import sys
import threading
from pathlib import Path
from uuid import UUID

from prefect.client.orchestration import PrefectClient, get_client
from prefect.deployments.runner import RunnerDeployment

from flows.jalan.anak import tunggu_disuruh_berhenti
from flows.jalan.jadwal import jadwal_berikut
from flows.jalan.pelayan import Pelayan
from flows.jalan.pemulihan import pulihkan, susulkan
from flows.jalan.penyebaran import baca_penyebaran
from flows.jalan.siap import Ready
from flows.jalan.tempat import Tempat
from flows.jalan.tunggu import sampai

# Seconds; a new database takes the server ten, on a slow machine some times that.
SABAR_PELADEN = 120.0


async def layani(tempat: Tempat, keluar: int) -> None:
    """Until told to stop."""
    pelayan = Pelayan(tempat.henti)
    threading.Thread(target=_berhenti_bila_disuruh, args=(pelayan,), daemon=True).start()
    async with get_client() as klien:
        await _tunggu_peladen(klien)
        pulih = await pulihkan(klien)
        penyebaran = {await pelayan.aadd_deployment(satu): satu for satu in await baca_penyebaran()}
        terjadwal = [id_ for id_, satu in penyebaran.items() if satu.schedules]
        susulan = await susulkan(klien, terjadwal, pulih.berutang)
        pekerjaan = asyncio.create_task(pelayan.start())
        jadwal = asyncio.create_task(jadwal_berikut(klien, terjadwal))
        await asyncio.wait({pekerjaan, jadwal}, return_when=asyncio.FIRST_COMPLETED)
        if jadwal.done():
            milik, waktu = jadwal.result() or (None, None)
            ready = Ready(
                deployment=len(penyebaran),
                terputus=pulih.terputus,
                susulan=[_nama(penyebaran, id_) for id_ in susulan],
                flow_berikut=_nama(penyebaran, milik),
                berikut=waktu,
            )
            os.write(keluar, f"{ready.sebaris()}\n".encode())
        # Else it was told to stop before that.
        jadwal.cancel()
    await pekerjaan


def _berhenti_bila_disuruh(pelayan: Pelayan) -> None:
    tunggu_disuruh_berhenti()
    if not pelayan.started:
        # Nothing was begun yet.
        os._exit(0)
    pelayan.execute_in_background(pelayan.astop)


async def _tunggu_peladen(klien: PrefectClient) -> None:
    async def menjawab() -> bool | None:
        return True if await klien.api_healthcheck() is None else None

    await sampai(menjawab, SABAR_PELADEN)


def _nama(penyebaran: dict[UUID, RunnerDeployment], id_: UUID | None) -> str:
    return str(penyebaran[id_].flow_name) if id_ in penyebaran else "-"


def main(folder_data: Path, porta: int) -> None:
    # What flows print belongs to the log; the parent hears its one line only.
    keluar = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    tempat = Tempat(folder_data=folder_data, porta=porta)
    tempat.henti.unlink(missing_ok=True)
    asyncio.run(layani(tempat, keluar))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
