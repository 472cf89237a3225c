"""`evaluasi-berkala`: every day, move what is due to evaluasi and score what can be scored."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.artifacts import (
    acreate_markdown_artifact,
    acreate_progress_artifact,
    acreate_table_artifact,
    aupdate_progress_artifact,
)
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.isian import NOMOR_BOLEH, PADA
from flows.kirim_surel import kirim_sesudahnya
from flows.peristiwa import umumkan_tahap
from flows.pintu import di_luar_putaran, ditolak
from lifecycle.bootstrap import rakit
from lifecycle.domain.galat import KemitraanError
from lifecycle.services.nilai import HasilNilai
from lifecycle.services.nilai_berkala import (
    SEBAGIAN,
    HasilBerkala,
    nilai_berkala,
    nilai_sebagian,
    yang_jatuh_tempo,
)


@flow(
    name="evaluasi-berkala",
    description="Evaluasi kemitraan yang sudah waktunya; tidak pernah memutuskan.",
)
async def evaluasi_berkala(
    nomor: str | None = NOMOR_BOLEH, pada: date | None = PADA
) -> dict[str, str] | State[Any]:
    """One sentence per kemitraan that was looked at. Repeating it on the same facts writes nothing."""
    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    hasil: list[HasilBerkala] = []
    try:
        if nomor is not None:
            hasil.append(await di_luar_putaran(nilai_berkala, perangkat, nomor, pada=hari))
        else:
            semua = await di_luar_putaran(yang_jatuh_tempo, perangkat, pada=hari)
            hasil += await _sebagian_demi_sebagian(semua, hari)
    except KemitraanError as galat:
        return await ditolak(galat)
    for satu in hasil:
        if satu.pindah is not None:
            umumkan_tahap(satu.pindah)
        if satu.nilai is not None:
            await tinggalkan_nilai(satu.nilai)
        get_run_logger().info("%s: %s", satu.nomor, satu.ringkas())
    await kirim_sesudahnya()
    return {satu.nomor: satu.ringkas() for satu in hasil}


async def _sebagian_demi_sebagian(semua: Sequence[str], hari: date) -> list[HasilBerkala]:
    """A Prefect task per some hundred partnerships: what an operator may want to see fail alone."""
    hasil: list[HasilBerkala] = []
    kemajuan = await acreate_progress_artifact(progress=0.0, key="kemajuan-evaluasi")
    for awal in range(0, len(semua), SEBAGIAN):
        hasil += await evaluasi_sebagian(semua[awal : awal + SEBAGIAN], hari)
        await aupdate_progress_artifact(kemajuan, progress=100 * len(hasil) / len(semua))
    return hasil


@task(name="evaluasi-sebagian", cache_policy=NO_CACHE, task_run_name="{nomor[0]} dan sesudahnya")
async def evaluasi_sebagian(nomor: Sequence[str], hari: date) -> tuple[HasilBerkala, ...]:
    """Look at these partnerships one after the other, each in its own transaction."""
    return await di_luar_putaran(nilai_sebagian, rakit(pada=hari), nomor, pada=hari)


async def tinggalkan_nilai(nilai: HasilNilai) -> None:
    """Leave the table of scores and a short report, once for the run that recorded the evaluation."""
    if not nilai.baru:
        return
    isi = nilai.isi
    kunci = nilai.nomor.lower().replace("/", "-").replace(".", "-")
    skor = [{"ukuran": "skor", "nilai": isi["skor"]}]
    skor += [{"ukuran": nama, "nilai": angka} for nama, angka in isi["dimensi"].items()]
    await acreate_table_artifact(table=skor, key=f"skor-{kunci}", description=f"Skor {nilai.nomor}")
    await acreate_markdown_artifact(
        markdown=f"## {nilai.nomor}: {isi['rekomendasi']}\n\nSkor {isi['skor']}. Aturan {isi['aturan']}",
        key=f"evaluasi-{kunci}",
        description=f"Evaluasi {nilai.nomor}",
    )
