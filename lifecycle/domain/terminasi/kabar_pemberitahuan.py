"""The notice of termination, to each pihak once: why, and the first day on which the end may come."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.kata import ObjekPersetujuan
from lifecycle.domain.suara.pemungutan import suara_penyetuju
from lifecycle.domain.terminasi.pemberitahuan import yang_perlu_diberitahu
from lifecycle.domain.terminasi.pengakhiran import usulan_terminasi

PERISTIWA = "pemberitahuan_terminasi"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for pihak in yang_perlu_diberitahu(fakta):
        # The day of the notice: after a withdrawal the next one is news again.
        kunci = f"pemberitahuan:{pihak.kode}:{fakta.pada}"
        yield Pengumuman(peristiwa=PERISTIWA, perkara=kunci, sasaran=(pihak.kode,), konteks=_isi(fakta))


def _isi(fakta: Fakta) -> dict[str, Any]:
    hari = fakta.kemitraan.keluar.pemberitahuan_hari or 0
    suara, usulan = suara_penyetuju(fakta, ObjekPersetujuan.TERMINASI), usulan_terminasi(fakta)
    alasan = (suara and suara.alasan) or (usulan and usulan.alasan)
    masa = {"hari": hari, "mulai": fakta.pada + timedelta(days=hari)}
    return {"pemberitahuan": masa, "alasan": alasan or ""}


PERKARA = Perkara(
    kode="pemberitahuan",
    temukan=temukan,
    contoh={PERISTIWA: {"pemberitahuan": {"hari": 90, "mulai": date(2026, 5, 1)}}},
)
