"""The door of the flows: a refusal ends the run as Failed with its sentences, never with a stack trace."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from prefect.artifacts import acreate_markdown_artifact
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import State
from prefect.runtime import flow_run
from prefect.states import Failed

from flows.log import teruskan_peringatan
from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.galat import KemitraanError

T = TypeVar("T")

# Every flow goes through this door.
teruskan_peringatan()


async def di_luar_putaran(fungsi: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Run a blocking service beside the event loop, so that Prefect keeps being answered."""
    return await asyncio.to_thread(fungsi, *args, **kwargs)


async def ditolak(galat: KemitraanError) -> State[Any]:
    """The state to return for a refusal: its sentences as the message, and as an artifact to keep."""
    kalimat = [ucapkan(satu) for satu in galat.kalimat]
    await tinggalkan("penolakan", kalimat, judul="Ditolak")
    return Failed(message="\n".join(kalimat))


async def namai(nama: str) -> None:
    """Call this run by what it did, which nobody knew at its start."""
    async with get_client() as klien:
        await klien.update_flow_run(flow_run.id, name=nama)


async def tinggalkan(kunci: str, baris: Sequence[str], *, judul: str) -> None:
    """Leave a short markdown artifact."""
    isi = "\n".join((f"## {judul}", "", *baris))
    await acreate_markdown_artifact(markdown=isi, key=kunci, description=judul)
