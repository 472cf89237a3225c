"""After an outage Prefect's list of runs tells the truth again, and what was missed is made up for once."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from prefect.client.orchestration import PrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterDeploymentId
from prefect.client.schemas.objects import FlowRun
from prefect.states import Cancelled, Pending, Running

from flows.jalan.deployments import read_deployments
from flows.jalan.interrupted import INTERRUPTED, all_ended
from flows.jalan.recovery import catch_up, recover
from flows.jalan.schedules import next_scheduled

Penyebaran = dict[str, UUID]


def bersama_prefect(kerja: Callable[[PrefectClient, Penyebaran], Awaitable[Any]]) -> Any:
    """Work with a client and with every deployment of prefect.yaml, by the name of its flow."""

    async def jalan() -> Any:
        penyebaran = {str(satu.flow_name): await satu.aapply() for satu in await read_deployments()}
        async with get_client() as klien:
            try:
                return await kerja(klien, penyebaran)
            finally:
                for id_ in penyebaran.values():
                    await klien.delete_deployment(id_)

    return asyncio.run(jalan())


async def runs(klien: PrefectClient, penyebaran: UUID) -> list[FlowRun]:
    return await klien.read_flow_runs(
        flow_run_filter=FlowRunFilter(deployment_id=FlowRunFilterDeploymentId(any_=[penyebaran]))
    )


async def terlewat(klien: PrefectClient, penyebaran: UUID) -> None:
    """Let its schedule have made the runs of an hour in which nobody was there."""
    dulu = datetime.now(UTC) - timedelta(hours=2)
    rentang = {"start_time": f"{dulu}", "end_time": f"{dulu + timedelta(hours=1)}", "min_runs": 1}
    await klien.request("POST", f"/deployments/{penyebaran}/schedule", json=rentang)


@pytest.mark.usefixtures("prefect")
def test_what_was_interrupted_is_marked_and_what_came_too_late_runs_once() -> None:
    async def kerja(klien: PrefectClient, semua: Penyebaran) -> None:
        # Other tests killed flows of this server.
        await recover(klien)
        mulai = datetime.now(UTC)
        for keadaan in (Running(), Pending()):
            await klien.create_flow_run_from_deployment(semua["pengingat-harian"], state=keadaan)
        menunggu = await klien.create_flow_run_from_deployment(
            semua["terapkan-berkas"], parameters={"oleh": "ratna@kantor.example"}
        )
        await terlewat(klien, semua["kirim-surel"])
        assert len(await runs(klien, semua["kirim-surel"])) > 50

        pulih = await recover(klien)
        terjadwal = [semua[f] for f in ("evaluasi-berkala", "pengingat-harian", "kirim-surel")]
        susulan = await catch_up(klien, terjadwal, pulih.owed)

        assert pulih.interrupted == 2
        assert await all_ended(klien)
        assert susulan == [semua["pengingat-harian"], semua["kirim-surel"]]
        surel = [r for r in await runs(klien, semua["kirim-surel"]) if r.state and r.state.is_scheduled()]
        assert [r.auto_scheduled for r in surel].count(False) == 1
        # The server goes on making those that are to come.
        assert all(r.expected_start_time >= mulai for r in surel)
        keadaan_pengingat = Counter(
            (r.state_name, r.state.message)
            for r in await runs(klien, semua["pengingat-harian"])
            if r.state and not r.auto_scheduled
        )
        assert keadaan_pengingat[("Crashed", INTERRUPTED)] == 2
        assert keadaan_pengingat.total() == 3
        # What a person asked for and nobody began is begun now.
        assert [r.id for r in await runs(klien, semua["terapkan-berkas"])] == [menunggu.id]

    bersama_prefect(kerja)


@pytest.mark.usefixtures("prefect")
def test_a_run_that_was_told_to_stop_is_made_up_for_and_a_completed_one_is_not() -> None:
    async def kerja(klien: PrefectClient, semua: Penyebaran) -> None:
        await klien.create_flow_run_from_deployment(semua["pengingat-harian"], state=Cancelled())

        susulan = await catch_up(klien, [semua["evaluasi-berkala"], semua["pengingat-harian"]], ())

        assert susulan == [semua["pengingat-harian"]]

    bersama_prefect(kerja)


@pytest.mark.usefixtures("prefect")
def test_a_schedule_that_an_officer_paused_stays_paused() -> None:
    async def kerja(klien: PrefectClient, semua: Penyebaran) -> None:
        (jadwal,) = (await klien.read_deployment(semua["kirim-surel"])).schedules
        await klien.update_deployment_schedule(semua["kirim-surel"], jadwal.id, active=False)

        for satu in await read_deployments():
            await satu.aapply()

        (sesudah,) = (await klien.read_deployment(semua["kirim-surel"])).schedules
        assert not sesudah.active
        assert await next_scheduled(klien, [semua["kirim-surel"]]) is None

    bersama_prefect(kerja)
