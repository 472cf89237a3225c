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

_PACKAGE = Path(lifecycle.__file__).parent


async def read_deployments() -> tuple[RunnerDeployment, ...]:
    """Every deployment, in the order of the file: inside the wheel, or beside the packages in a checkout."""
    packaged = _PACKAGE / "prefect.yaml"
    path = packaged if packaged.is_file() else _PACKAGE.parent / "prefect.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple([await _deployment(one) for one in content["deployments"]])


async def _deployment(entry: dict[str, Any]) -> RunnerDeployment:
    return await _flow(entry["entrypoint"]).ato_deployment(
        name=entry["name"],
        description=entry["description"],
        tags=entry["tags"],
        schedules=[_schedule(one) for one in entry.get("schedules", ())],
        concurrency_limit=entry.get("concurrency_limit"),
        # The packages are installed; the folder that the command runs in belongs to the office.
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def _flow(entrypoint: str) -> Flow[..., Any]:
    path, _, name = entrypoint.partition(":")
    flow: Flow[..., Any] = getattr(import_module(path.removesuffix(".py").replace("/", ".")), name)
    return flow


def _schedule(entry: dict[str, str]) -> DeploymentScheduleCreate:
    return DeploymentScheduleCreate(
        slug=entry["slug"], schedule=CronSchedule(cron=entry["cron"], timezone=entry["timezone"])
    )
