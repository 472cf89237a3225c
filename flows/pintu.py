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
from lifecycle.delivery.surel.cetak import tanpa_markdown
from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.galat import KemitraanError, MasukanSalah

T = TypeVar("T")

# Every flow goes through this door.
teruskan_peringatan()


async def di_luar_putaran(fungsi: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    """Run a blocking service beside the event loop, so that Prefect keeps being answered."""
    return await asyncio.to_thread(fungsi, *args, **kwargs)


async def ditolak(galat: KemitraanError) -> State[Any]:
    """The state to return for a refusal: its sentences as the message, and as an artifact to keep."""
    kalimat = [baris for satu in galat.kalimat for baris in ucapkan(satu).splitlines()]
    await tinggalkan("penolakan", kalimat, judul="Ditolak")
    return Failed(message="\n".join(kalimat))


def harus_terisi(oleh: str) -> str:
    """Who acts, as the form says. Raises MasukanSalah for a form that was left without."""
    if not terisi(oleh):
        raise MasukanSalah("Oleh belum diisi. Tulis surel petugas atau penyetuju yang bertanggung jawab.")
    return oleh.strip()


async def namai(nama: str) -> None:
    """Call this run by what it did, which nobody knew at its start."""
    async with get_client() as klien:
        await klien.update_flow_run(flow_run.id, name=nama)


async def tinggalkan(kunci: str, kalimat: Sequence[str], *, judul: str) -> None:
    """Leave a short list of sentences. What a dossier says in them is shown letter by letter."""
    baris = [f"- {tanpa_markdown(satu.removeprefix('- '))}" for satu in kalimat]
    judul = tanpa_markdown(judul)
    isi = "\n".join((f"## {judul}", "", *baris))
    # Prefect's pages read the description as Markdown too.
    await acreate_markdown_artifact(markdown=isi, key=kunci, description=judul)
