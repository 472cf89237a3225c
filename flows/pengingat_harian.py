"""`pengingat-harian`: every day, tell what time brought: promises that fall due, warnings, and the like."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.artifacts import acreate_progress_artifact, aupdate_progress_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.isian import PADA
from flows.kirim_surel import kirim_sesudahnya
from flows.pintu import di_luar_putaran, ditolak
from lifecycle.bootstrap import rakit
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.ingatkan import HasilIngatkan, ingatkan_sebagian, semua_sebagian


@flow(name="pengingat-harian", description="Ingatkan semua yang sudah waktunya hari ini, sekali saja.")
async def pengingat_harian(pada: date | None = PADA) -> dict[str, str] | State[Any]:
    """One sentence per kemitraan where anything was due. Repeating it on the same day tells nothing twice."""
    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    hasil: list[HasilIngatkan] = []
    try:
        semua = await di_luar_putaran(semua_sebagian, perangkat)
        kemajuan = await acreate_progress_artifact(progress=0.0, key="kemajuan-pengingat")
        for ke, sebagian in enumerate(semua, start=1):
            hasil += await pengingat_sebagian(sebagian, hari)
            await aupdate_progress_artifact(kemajuan, progress=100 * ke / len(semua))
    except KemitraanError as galat:
        return await ditolak(galat)
    for satu in hasil:
        get_run_logger().info("%s: %s", satu.nomor, satu.ringkas())
    await kirim_sesudahnya()
    return {satu.nomor: satu.ringkas() for satu in hasil}


@task(name="pengingat-sebagian", cache_policy=NO_CACHE, task_run_name="{nomor[0]} dan sesudahnya")
async def pengingat_sebagian(nomor: Sequence[str], hari: date) -> tuple[HasilIngatkan, ...]:
    """Look at these partnerships one after the other, each in its own transaction."""
    return await di_luar_putaran(ingatkan_sebagian, rakit(pada=hari), nomor, pada=hari)
