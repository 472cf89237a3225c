"""Runs that Prefect believes to be running, and the truth about those that nobody runs any more."""

from collections.abc import Iterable

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
    TaskRunFilter,
    TaskRunFilterState,
    TaskRunFilterStateType,
)
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.states import Crashed

INTERRUPTED = (
    "Terputus di tengah jalan karena prosesnya mati. Yang sudah tercatat tetap tercatat dan surelnya tetap "
    "dikirim; run ini boleh dijalankan lagi, tidak ada yang terulang."
)
_RUNNING = [StateType.RUNNING, StateType.PENDING, StateType.CANCELLING]
_FLOWS = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_RUNNING)))
_TASKS = TaskRunFilter(state=TaskRunFilterState(type=TaskRunFilterStateType(any_=_RUNNING)))


async def running(client: PrefectClient) -> list[FlowRun]:
    """At most as many as Prefect tells at once, some two hundred."""
    return await client.read_flow_runs(flow_run_filter=_FLOWS)


async def all_ended(client: PrefectClient) -> bool | None:
    """True when no run seems to be running; else None."""
    return None if await client.count_flow_runs(flow_run_filter=_FLOWS) else True


async def mark_interrupted(client: PrefectClient, runs: Iterable[FlowRun]) -> None:
    """Mark these and their tasks as Crashed in our words, also where Prefect did so in its own."""
    for run in runs:
        now = (await client.read_flow_run(run.id)).state_type
        if now in {*_RUNNING, StateType.CRASHED}:
            # Forced: Prefect itself would wait for an answer of the process that is gone.
            await client.set_flow_run_state(run.id, Crashed(message=INTERRUPTED), force=True)
    for task in await client.read_task_runs(task_run_filter=_TASKS):
        await client.set_task_run_state(task.id, Crashed(message=INTERRUPTED), force=True)
