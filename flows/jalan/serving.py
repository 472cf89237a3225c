"""The serving process of `kemitraan jalankan`: recover, deploy, then start what is due, until told to stop.

    python -m flows.jalan.serving DATA_FOLDER PORT

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

from flows.jalan.child import wait_for_stop
from flows.jalan.deployments import read_deployments
from flows.jalan.locations import Locations
from flows.jalan.ready import Ready
from flows.jalan.recovery import catch_up, recover
from flows.jalan.runner import OrderlyRunner
from flows.jalan.schedules import next_scheduled
from flows.jalan.waiting import until

# Seconds; a new database takes the server ten, on a slow machine some times that.
SERVER_PATIENCE = 120.0


async def serve(locations: Locations, output: int) -> None:
    """Until told to stop."""
    runner = OrderlyRunner(locations.stop_file)
    threading.Thread(target=_stop_when_told, args=(runner,), daemon=True).start()
    async with get_client() as client:
        await _wait_for_server(client)
        recovery = await recover(client)
        deployments = {await runner.aadd_deployment(one): one for one in await read_deployments()}
        scheduled = [id_ for id_, one in deployments.items() if one.schedules]
        caught_up = await catch_up(client, scheduled, recovery.owed)
        work = asyncio.create_task(runner.start())
        schedule = asyncio.create_task(next_scheduled(client, scheduled))
        await asyncio.wait({work, schedule}, return_when=asyncio.FIRST_COMPLETED)
        if schedule.done():
            owner, start = schedule.result() or (None, None)
            ready = Ready(
                deployments=len(deployments),
                interrupted=recovery.interrupted,
                caught_up=[_flow_name(deployments, id_) for id_ in caught_up],
                next_flow=_flow_name(deployments, owner),
                next_start=start,
            )
            os.write(output, f"{ready.to_line()}\n".encode())
        # Else it was told to stop before that.
        schedule.cancel()
    await work


def _stop_when_told(runner: OrderlyRunner) -> None:
    wait_for_stop()
    if not runner.started:
        # Nothing was begun yet.
        os._exit(0)
    runner.execute_in_background(runner.astop)


async def _wait_for_server(client: PrefectClient) -> None:
    async def answers() -> bool | None:
        return True if await client.api_healthcheck() is None else None

    await until(answers, SERVER_PATIENCE)


def _flow_name(deployments: dict[UUID, RunnerDeployment], id_: UUID | None) -> str:
    return str(deployments[id_].flow_name) if id_ in deployments else "-"


def main(data_folder: Path, port: int) -> None:
    # What flows print belongs to the log; the parent hears its one line only.
    output = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    locations = Locations(data_folder=data_folder, port=port)
    locations.stop_file.unlink(missing_ok=True)
    asyncio.run(serve(locations, output))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
