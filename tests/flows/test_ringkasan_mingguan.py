"""The weekly digest as a flow: it writes, sends at once, and says in its name and artifact what it did."""

import asyncio
from datetime import date

from kantor import PETUGAS, Kantor
from pabrik import dasar
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey, FlowRunFilter, FlowRunFilterName
from prefect.client.schemas.objects import Artifact, FlowRun

from flows.ringkasan_mingguan import ringkasan_mingguan
from lifecycle.delivery.surel.cetak import tanpa_markdown
from lifecycle.domain.fakta import Keadaan, Tugas
from lifecycle.domain.kata import Tahap

SENIN = date(2026, 11, 30)
MENUNGGU = dasar.kemitraan(
    komitmen=(),
    keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI),
    tugas=(Tugas(kunci="a", judul="Susun bahan", giliran=PETUGAS, tahap=Tahap.PELAKSANAAN),),
)


async def _terakhir() -> tuple[FlowRun, Artifact]:
    """The latest run of a flow of ours, and its summary."""
    async with get_client() as klien:
        bernama = FlowRunFilter(name=FlowRunFilterName(like_="ringkasan mingguan"))
        jalan = await klien.read_flow_runs(flow_run_filter=bernama)
        saring = ArtifactFilter(key=ArtifactFilterKey(any_=["ringkasan-mingguan"]))
        artefak = await klien.read_artifacts(artifact_filter=saring)
    return max(jalan, key=lambda j: str(j.created)), max(artefak, key=lambda a: str(a.created))


def test_a_weekly_run_sends_once_and_says_in_its_name_and_summary_what_it_did(kantor: Kantor) -> None:
    kantor.berdiri(MENUNGGU)

    pertama = asyncio.run(ringkasan_mingguan(pada=SENIN))
    jalan, artefak = asyncio.run(_terakhir())
    kedua = asyncio.run(ringkasan_mingguan(pada=date(2026, 12, 1)))
    _, artefak_kedua = asyncio.run(_terakhir())
    # As a schedule starts it; a day may end meanwhile.
    hari_itu = [kantor.perangkat.hari_ini()]
    asyncio.run(ringkasan_mingguan())
    terjadwal, _ = asyncio.run(_terakhir())
    hari_itu.append(kantor.perangkat.hari_ini())

    assert list(pertama) == [PETUGAS]
    assert {s.status for s in kantor.antrean if s.kunci.startswith("ringkasan_mingguan/")} == {"terkirim"}
    assert jalan.name == "ringkasan mingguan 2026-11-30"
    assert f"- {tanpa_markdown(pertama[PETUGAS])}" in str(artefak.data)
    assert kedua == {}
    assert tanpa_markdown("Tidak ada yang perlu dikabarkan.") in str(artefak_kedua.data)
    assert terjadwal.name in {f"ringkasan mingguan {hari}" for hari in hari_itu}
