"""The deployments of prefect.yaml, for a runner instead of a work pool: that file stays their only list."""

from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from prefect import Flow
from prefect.client.schemas.actions import DeploymentScheduleCreate
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.types.entrypoint import EntrypointType

import lifecycle

_PAKET = Path(lifecycle.__file__).parent


async def baca_penyebaran() -> tuple[RunnerDeployment, ...]:
    """Every deployment, in the order of the file: inside the wheel, or beside the packages in a checkout."""
    di_paket = _PAKET / "prefect.yaml"
    berkas = di_paket if di_paket.is_file() else _PAKET.parent / "prefect.yaml"
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    return tuple([await _penyebaran(satu) for satu in isi["deployments"]])


async def _penyebaran(satu: dict[str, Any]) -> RunnerDeployment:
    return await _flow(satu["entrypoint"]).ato_deployment(
        name=satu["name"],
        description=satu["description"],
        tags=satu["tags"],
        schedules=[_jadwal(j) for j in satu.get("schedules", ())],
        concurrency_limit=satu.get("concurrency_limit"),
        # The packages are installed; the folder that the command runs in belongs to the office.
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def _flow(entrypoint: str) -> Flow[..., Any]:
    berkas, _, nama = entrypoint.partition(":")
    flow: Flow[..., Any] = getattr(import_module(berkas.removesuffix(".py").replace("/", ".")), nama)
    return flow


def _jadwal(satu: dict[str, str]) -> DeploymentScheduleCreate:
    return DeploymentScheduleCreate(
        slug=satu["slug"], schedule=CronSchedule(cron=satu["cron"], timezone=satu["timezone"])
    )
