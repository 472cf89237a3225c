"""Whether schedules are alive: the next run that one of them has made."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterNextScheduledStartTime
from prefect.client.schemas.sorting import FlowRunSort

from flows.jalan.waiting import until

# Seconds; the server's scheduler looks about every five.
SCHEDULE_PATIENCE = 60.0

# Whose, and when.
NextRun = tuple[UUID | None, datetime]


async def next_scheduled(client: PrefectClient, deployments: Iterable[UUID]) -> NextRun | None:
    """Wait for it, since a schedule declared is not yet one that works; None where all of them are paused.

    Raises TimeoutError when the server makes none.
    """
    active = [one for one in deployments if await _is_scheduled(client, one)]
    return await until(lambda: _next_run(client), SCHEDULE_PATIENCE) if active else None


async def _is_scheduled(client: PrefectClient, deployment: UUID) -> bool:
    found = await client.read_deployment(deployment)
    return not found.paused and any(schedule.active for schedule in found.schedules)


async def _next_run(client: PrefectClient) -> NextRun | None:
    after = FlowRunFilterNextScheduledStartTime.model_validate({"after_": datetime.now(UTC)})
    runs = await client.read_flow_runs(
        flow_run_filter=FlowRunFilter(next_scheduled_start_time=after),
        sort=FlowRunSort.NEXT_SCHEDULED_START_TIME_ASC,
        limit=1,
    )
    return next(((r.deployment_id, r.expected_start_time) for r in runs if r.expected_start_time), None)
