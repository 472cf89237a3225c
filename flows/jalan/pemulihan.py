"""After an outage: what Prefect still believes to run is marked, and what came too late is made up for, once.

Prefect's database belongs to `kemitraan jalankan` alone, so at its start nothing in it can be running.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterDeploymentId,
    FlowRunFilterNextScheduledStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.sorting import FlowRunSort

from flows.jalan.terputus import tandai_terputus, yang_berjalan

# Ended without having done all its work.
BELUM_TUNTAS = (StateType.CRASHED, StateType.CANCELLED)
SEHALAMAN = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Pemulihan:
    """How many runs were marked, and which deployments are owed one run."""

    terputus: int
    berutang: frozenset[UUID]


async def pulihkan(klien: PrefectClient) -> Pemulihan:
    """Mark what was interrupted and take away what came too late."""
    terputus: list[FlowRun] = []
    while semua := await yang_berjalan(klien):
        await tandai_terputus(klien, semua)
        terputus += semua
    berutang = _penyebaran(terputus) | _penyebaran(await _buang_terlambat(klien))
    return Pemulihan(terputus=len(terputus), berutang=berutang)


async def susulkan(klien: PrefectClient, terjadwal: Sequence[UUID], berutang: Collection[UUID]) -> list[UUID]:
    """Start one run at once of each of these that missed one, or whose latest did not do all its work."""
    susulan = [satu for satu in terjadwal if satu in berutang or await _belum_tuntas(klien, satu)]
    for satu in susulan:
        await klien.create_flow_run_from_deployment(satu)
    return susulan


async def _buang_terlambat(klien: PrefectClient) -> list[FlowRun]:
    """Delete the runs that a schedule made and nobody started in time: a hundred after two hours."""
    sebelum = FlowRunFilterNextScheduledStartTime.model_validate({"before_": datetime.now(UTC)})
    saring = FlowRunFilter(
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
        next_scheduled_start_time=sebelum,
    )
    dibuang: list[FlowRun] = []
    while semua := [
        satu
        for satu in await klien.read_flow_runs(flow_run_filter=saring, limit=SEHALAMAN)
        if satu.auto_scheduled
    ]:
        for satu in semua:
            await klien.delete_flow_run(satu.id)
        dibuang += semua
    return dibuang


async def _belum_tuntas(klien: PrefectClient, deployment: UUID) -> bool:
    saring = FlowRunFilter(
        deployment_id=FlowRunFilterDeploymentId(any_=[deployment]),
        state=FlowRunFilterState(type=FlowRunFilterStateType(not_any_=[StateType.SCHEDULED])),
    )
    terakhir = await klien.read_flow_runs(flow_run_filter=saring, sort=FlowRunSort.START_TIME_DESC, limit=1)
    return any(satu.state is not None and satu.state.type in BELUM_TUNTAS for satu in terakhir)


def _penyebaran(semua: Iterable[FlowRun]) -> frozenset[UUID]:
    return frozenset(satu.deployment_id for satu in semua if satu.deployment_id is not None)
