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

from flows.jalan.interrupted import mark_interrupted, running

# Ended without having done all its work.
UNFINISHED = (StateType.CRASHED, StateType.CANCELLED)
PAGE = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Recovery:
    """How many runs were marked, and which deployments are owed one run."""

    interrupted: int
    owed: frozenset[UUID]


async def recover(client: PrefectClient) -> Recovery:
    """Mark what was interrupted and take away what came too late."""
    interrupted: list[FlowRun] = []
    while runs := await running(client):
        await mark_interrupted(client, runs)
        interrupted += runs
    owed = _deployments_of(interrupted) | _deployments_of(await _delete_overdue(client))
    return Recovery(interrupted=len(interrupted), owed=owed)


async def catch_up(client: PrefectClient, scheduled: Sequence[UUID], owed: Collection[UUID]) -> list[UUID]:
    """Start one run at once of each of these that missed one, or whose latest did not do all its work."""
    caught_up = [one for one in scheduled if one in owed or await _is_unfinished(client, one)]
    for one in caught_up:
        await client.create_flow_run_from_deployment(one)
    return caught_up


async def _delete_overdue(client: PrefectClient) -> list[FlowRun]:
    """Delete the runs that a schedule made and nobody started in time: a hundred after two hours."""
    before = FlowRunFilterNextScheduledStartTime.model_validate({"before_": datetime.now(UTC)})
    overdue = FlowRunFilter(
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
        next_scheduled_start_time=before,
    )
    deleted: list[FlowRun] = []
    while runs := [
        one for one in await client.read_flow_runs(flow_run_filter=overdue, limit=PAGE) if one.auto_scheduled
    ]:
        for one in runs:
            await client.delete_flow_run(one.id)
        deleted += runs
    return deleted


async def _is_unfinished(client: PrefectClient, deployment: UUID) -> bool:
    begun = FlowRunFilter(
        deployment_id=FlowRunFilterDeploymentId(any_=[deployment]),
        state=FlowRunFilterState(type=FlowRunFilterStateType(not_any_=[StateType.SCHEDULED])),
    )
    latest = await client.read_flow_runs(flow_run_filter=begun, sort=FlowRunSort.START_TIME_DESC, limit=1)
    return any(one.state is not None and one.state.type in UNFINISHED for one in latest)


def _deployments_of(runs: Iterable[FlowRun]) -> frozenset[UUID]:
    return frozenset(one.deployment_id for one in runs if one.deployment_id is not None)
