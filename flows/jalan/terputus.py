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

TERPUTUS = (
    "Terputus di tengah jalan karena prosesnya mati. Yang sudah tercatat tetap tercatat dan surelnya tetap "
    "dikirim; run ini boleh dijalankan lagi, tidak ada yang terulang."
)
_BERJALAN = [StateType.RUNNING, StateType.PENDING, StateType.CANCELLING]
_FLOW = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_BERJALAN)))
_TASK = TaskRunFilter(state=TaskRunFilterState(type=TaskRunFilterStateType(any_=_BERJALAN)))


async def yang_berjalan(klien: PrefectClient) -> list[FlowRun]:
    """At most as many as Prefect tells at once, some two hundred."""
    return await klien.read_flow_runs(flow_run_filter=_FLOW)


async def semua_usai(klien: PrefectClient) -> bool | None:
    """True when no run seems to be running; else None."""
    return None if await klien.count_flow_runs(flow_run_filter=_FLOW) else True


async def tandai_terputus(klien: PrefectClient, semua: Iterable[FlowRun]) -> None:
    """Mark these and their tasks as Crashed in our words, also where Prefect did so in its own."""
    for satu in semua:
        kini = (await klien.read_flow_run(satu.id)).state_type
        if kini in {*_BERJALAN, StateType.CRASHED}:
            # Forced: Prefect itself would wait for an answer of the process that is gone.
            await klien.set_flow_run_state(satu.id, Crashed(message=TERPUTUS), force=True)
    for tugas in await klien.read_task_runs(task_run_filter=_TASK):
        await klien.set_task_run_state(tugas.id, Crashed(message=TERPUTUS), force=True)
