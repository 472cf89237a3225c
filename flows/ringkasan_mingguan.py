"""`ringkasan-mingguan`: every Monday, one digest for each of our own people who has anything to read."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.artifacts import acreate_progress_artifact, aupdate_progress_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.formulir import HARI, TanggalBoleh
from flows.henti import dihentikan, diminta_berhenti
from flows.kirim_surel import kirim_sesudahnya
from flows.nama import nama_berhari
from flows.pintu import di_luar_putaran, ditolak, tinggalkan
from lifecycle.bootstrap import rakit
from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.fakta import Orang
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.putaran.mingguan import HasilMingguan, mingguan_sebagian, semua_orang


@flow(
    name="ringkasan-mingguan",
    flow_run_name=nama_berhari("ringkasan mingguan"),
    description="Satu ringkasan untuk setiap petugas dan penyetuju, sekali seminggu, hanya bila ada isinya.",
)
async def ringkasan_mingguan(pada: TanggalBoleh = HARI) -> dict[str, str] | State[Any]:
    """One sentence per person who was written to or could not be. A week's digest is sent once."""
    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    hasil: list[HasilMingguan] = []
    try:
        semua = await di_luar_putaran(semua_orang, perangkat)
        kemajuan = await acreate_progress_artifact(progress=0.0, key="kemajuan-mingguan")
        for ke, sebagian in enumerate(semua, start=1):
            if diminta_berhenti():
                return dihentikan()
            hasil += await mingguan_bagian(sebagian, hari)
            await aupdate_progress_artifact(kemajuan, progress=100 * ke / len(semua))
    except KemitraanError as galat:
        return await ditolak(galat)
    for satu in hasil:
        get_run_logger().info("%s", ucapkan(satu.ringkas()))
    kalimat = [ucapkan(satu.ringkas()) for satu in hasil] or ["Tidak ada yang perlu dikabarkan."]
    await tinggalkan("ringkasan-mingguan", kalimat, judul=f"Ringkasan mingguan {hari}")
    await kirim_sesudahnya()
    return {satu.surel: ucapkan(satu.ringkas()) for satu in hasil}


@task(name="mingguan-sebagian", cache_policy=NO_CACHE, task_run_name="{orang[0].nama} dan sesudahnya")
async def mingguan_bagian(orang: Sequence[Orang], hari: date) -> tuple[HasilMingguan, ...]:
    """Write to these people one after the other, each in a transaction of his own."""
    return await di_luar_putaran(mingguan_sebagian, rakit(pada=hari), orang, pada=hari)
