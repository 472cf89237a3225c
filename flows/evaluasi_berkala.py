"""`evaluasi-berkala`: every day, move what is due to evaluasi and score what can be scored."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.artifacts import acreate_markdown_artifact, acreate_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.formulir import HARI, NOMOR_BOLEH, TanggalBoleh, TeksBoleh
from flows.henti import diminta_berhenti
from flows.kirim_surel import kirim_sesudahnya
from flows.nama import nama_berhari
from flows.pengumuman import umumkan_tahap
from flows.pintu import di_luar_putaran, ditolak
from flows.putaran import Rekap, jalankan_putaran
from lifecycle.bootstrap import rakit
from lifecycle.delivery.perintah import ucapkan
from lifecycle.delivery.surel.cetak import tanpa_markdown
from lifecycle.domain.bahasa.sebutan import sebut_putusan
from lifecycle.domain.bahasa.sebutan_alasan import sebut_alasan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Kerja, Lewat
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.nilai_berkala import HasilBerkala, nilai_berkala, nilai_sebagian
from lifecycle.services.putaran.putaran import Putaran
from lifecycle.services.ubah.nilai import HasilNilai


@flow(
    name="evaluasi-berkala",
    flow_run_name=nama_berhari("evaluasi"),
    description="Evaluasi kemitraan yang sudah waktunya; tidak pernah memutuskan.",
)
async def evaluasi_berkala(
    nomor: TeksBoleh = NOMOR_BOLEH, pada: TanggalBoleh = HARI
) -> dict[str, Any] | State[Any]:
    """How many partnerships ended how; of one `nomor` its sentence. Repeated it writes nothing."""
    # One nomor is asked for by staff; it is still the engine that scores.
    perangkat = rakit(pada=pada, lewat=Lewat.JADWAL if nomor is None else Lewat.ALUR)
    try:
        hasil = await (_semua(perangkat) if nomor is None else _satu(perangkat, nomor))
    except KemitraanError as galat:
        return await ditolak(galat)
    await kirim_sesudahnya()
    return hasil


async def _satu(perangkat: Perangkat, nomor: str) -> dict[str, Any]:
    hasil = await di_luar_putaran(nilai_berkala, perangkat, nomor, pada=perangkat.hari_ini())
    _kabarkan([hasil])
    if hasil.nilai is not None:
        await tinggalkan_nilai(hasil.nilai)
    return {nomor: ucapkan(hasil.ringkas())}


async def _semua(perangkat: Perangkat) -> dict[str, Any] | State[Any]:
    hari = perangkat.hari_ini()
    putaran = Putaran(perangkat=perangkat, kerja=Kerja.EVALUASI, pada=hari)
    rekap = await jalankan_putaran(
        putaran, lambda bagian: evaluasi_sebagian(bagian, hari), judul=f"Evaluasi {hari}"
    )
    return dict(rekap.jumlah) if isinstance(rekap, Rekap) else rekap


@task(name="evaluasi-sebagian", cache_policy=NO_CACHE, task_run_name="{nomor[0]} dan sesudahnya")
async def evaluasi_sebagian(nomor: Sequence[str], hari: date) -> Rekap:
    """Look at these partnerships one after the other, each in its own transaction."""
    perangkat = rakit(pada=hari, lewat=Lewat.JADWAL)
    hasil = await di_luar_putaran(nilai_sebagian, perangkat, nomor, pada=hari, berhenti=diminta_berhenti)
    _kabarkan(hasil)
    dinilai = [satu.nilai for satu in hasil if satu.nilai is not None and satu.nilai.baru]
    if dinilai:
        await acreate_table_artifact(
            table=[_baris(nilai) for nilai in dinilai],
            key=f"skor-{_kunci(dinilai[0].nomor)}",
            description=f"Skor {hari}, {tanpa_markdown(dinilai[0].nomor)} dan sesudahnya",
        )
    return _rekap(hasil)


def _kabarkan(hasil: Sequence[HasilBerkala]) -> None:
    for satu in hasil:
        if satu.pindah is not None:
            umumkan_tahap(satu.pindah)
        get_run_logger().info("%s: %s", satu.nomor, ucapkan(satu.ringkas()))


def _rekap(hasil: Sequence[HasilBerkala]) -> Rekap:
    jumlah = Counter(_akhir(satu) for satu in hasil)
    ditolak_ = [f"{satu.nomor}: {ucapkan(satu.ringkas())}" for satu in hasil if satu.kurang]
    return Rekap(jumlah=jumlah, ditolak=ditolak_)


def _akhir(hasil: HasilBerkala) -> str:
    if hasil.kurang:
        return "ditolak"
    if hasil.nilai is None:
        return "tidak perlu apa-apa"
    if hasil.nilai.menunggu:
        return "survei dibuka" if hasil.pindah is not None else "menunggu survei"
    return "dinilai" if hasil.nilai.baru else "sudah dinilai"


async def tinggalkan_nilai(nilai: HasilNilai) -> None:
    """Leave the table of scores and a short report, once for the run that recorded the evaluation."""
    if not nilai.baru:
        return
    isi, kunci, nomor = nilai.isi, _kunci(nilai.nomor), tanpa_markdown(nilai.nomor)
    await acreate_table_artifact(table=[_baris(nilai)], key=f"skor-{kunci}", description=f"Skor {nomor}")
    await acreate_markdown_artifact(
        markdown=f"## {nomor}: {tanpa_markdown(sebut_putusan(isi['rekomendasi']))}\n\n"
        f"Skor {isi['skor']}. Alasan: {tanpa_markdown(sebut_alasan(isi['aturan']))}",
        key=f"evaluasi-{kunci}",
        description=f"Evaluasi {nomor}",
    )


def _baris(nilai: HasilNilai) -> dict[str, Any]:
    isi = nilai.isi
    return {
        "nomor": nilai.nomor,
        "skor": isi["skor"],
        "rekomendasi": sebut_putusan(isi["rekomendasi"]),
        **isi["dimensi"],
    }


def _kunci(nomor: str) -> str:
    """A nomor as Prefect takes it for the key of an artifact."""
    return "".join(huruf if huruf.isascii() and huruf.isalnum() else "-" for huruf in nomor.lower())
