"""Whether schedules are alive: the next run that one of them has made."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterNextScheduledStartTime
from prefect.client.schemas.sorting import FlowRunSort

from flows.jalan.tunggu import sampai

# Seconds; the server's scheduler looks about every five.
SABAR_JADWAL = 60.0

# Whose, and when.
Berikut = tuple[UUID | None, datetime]


async def jadwal_berikut(klien: PrefectClient, penyebaran: Iterable[UUID]) -> Berikut | None:
    """Wait for it, since a schedule declared is not yet one that works; None where all of them are paused.

    Raises TimeoutError when the server makes none.
    """
    aktif = [satu for satu in penyebaran if await _dijadwalkan(klien, satu)]
    return await sampai(lambda: _berikut(klien), SABAR_JADWAL) if aktif else None


async def _dijadwalkan(klien: PrefectClient, penyebaran: UUID) -> bool:
    isi = await klien.read_deployment(penyebaran)
    return not isi.paused and any(jadwal.active for jadwal in isi.schedules)


async def _berikut(klien: PrefectClient) -> Berikut | None:
    sesudah = FlowRunFilterNextScheduledStartTime.model_validate({"after_": datetime.now(UTC)})
    semua = await klien.read_flow_runs(
        flow_run_filter=FlowRunFilter(next_scheduled_start_time=sesudah),
        sort=FlowRunSort.NEXT_SCHEDULED_START_TIME_ASC,
        limit=1,
    )
    return next(((s.deployment_id, s.expected_start_time) for s in semua if s.expected_start_time), None)
