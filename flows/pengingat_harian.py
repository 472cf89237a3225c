"""`pengingat-harian`: every day, tell what time brought: promises that fall due, warnings, and the like."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger

from flows.formulir import HARI, TanggalBoleh
from flows.henti import diminta_berhenti
from flows.kirim_surel import kirim_sesudahnya
from flows.nama import nama_berhari
from flows.pintu import di_luar_putaran, ditolak
from flows.putaran import Rekap, jalankan_putaran
from lifecycle.bootstrap import rakit
from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.galat import KemitraanError
from lifecycle.domain.kata import Kerja, Lewat
from lifecycle.services.putaran.ingatkan import HasilIngatkan, ingatkan_sebagian
from lifecycle.services.putaran.putaran import Putaran
from lifecycle.services.putaran.segel import segel_hari_ini


@flow(
    name="pengingat-harian",
    flow_run_name=nama_berhari("pengingat"),
    description="Ingatkan semua yang sudah waktunya hari ini, sekali saja.",
)
async def pengingat_harian(pada: TanggalBoleh = HARI) -> dict[str, int] | State[Any]:
    """How many partnerships and mails there were. Repeating it on the same day tells nothing twice."""
    perangkat = rakit(pada=pada)
    hari = perangkat.hari_ini()
    putaran = Putaran(perangkat=perangkat, kerja=Kerja.PENGINGAT, pada=hari)
    try:
        rekap = await jalankan_putaran(
            putaran, lambda bagian: pengingat_sebagian(bagian, hari), judul=f"Pengingat {hari}"
        )
        await di_luar_putaran(segel_hari_ini, perangkat, pada=hari)
    except KemitraanError as galat:
        return await ditolak(galat)
    await kirim_sesudahnya()
    return dict(rekap.jumlah) if isinstance(rekap, Rekap) else rekap


@task(name="pengingat-sebagian", cache_policy=NO_CACHE, task_run_name="{nomor[0]} dan sesudahnya")
async def pengingat_sebagian(nomor: Sequence[str], hari: date) -> Rekap:
    """Look at these partnerships one after the other, each in its own transaction."""
    perangkat = rakit(pada=hari, lewat=Lewat.JADWAL)
    hasil = await di_luar_putaran(ingatkan_sebagian, perangkat, nomor, pada=hari, berhenti=diminta_berhenti)
    for satu in hasil:
        get_run_logger().info("%s: %s", satu.nomor, ucapkan(satu.ringkas()))
    return _rekap(hasil)


def _rekap(hasil: Sequence[HasilIngatkan]) -> Rekap:
    ditolak_ = [f"{satu.nomor}: {ucapkan(satu.ringkas())}" for satu in hasil if satu.kurang]
    jumlah = Counter(
        {
            "kemitraan": len(hasil) - len(ditolak_),
            "surel": sum(len(satu.surel) for satu in hasil),
            "tugas baru": sum(len(satu.tugas) for satu in hasil),
            "surat peringatan": sum(len(satu.surat) for satu in hasil),
            "ditolak": len(ditolak_),
        }
    )
    return Rekap(jumlah=+jumlah, ditolak=ditolak_)
