"""Reminders and escalations of a promise, each rung of the ladder once for one due date."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.komitmen.tagihan import yang_ditagih
from lifecycle.domain.komitmen.tangga import TANGGA, anak_tercapai, ditegur_sejak, kunci_anak
from lifecycle.domain.komitmen.uraian import uraian_janji
from lifecycle.domain.waktu.ambang import semua_hari

CONTOH_JANJI: dict[str, Any] = {
    "kode": "K1",
    "uraian": "Bibit unggul",
    "mitra": "PT Sawit Makmur",
    "jumlah": Decimal(20000),
    "satuan": "batang",
    "jatuh_tempo": date(2026, 4, 30),
    "hari": 7,
    "diserahkan": Decimal(5000),
    "sisa": Decimal(15000),
}


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for komitmen, tempo in yang_ditagih(fakta):
        ditegur = ditegur_sejak(fakta.kemitraan.ingatan, komitmen.kode, tempo)
        anak = anak_tercapai(tempo, fakta.pada, ditegur, fakta.aturan.kalender)
        if anak is not None:
            yield Pengumuman(
                peristiwa=anak.peristiwa,
                perkara=kunci_anak(komitmen.kode, tempo, anak.hari),
                sasaran=(komitmen.pihak,),
                konteks={"janji": uraian_janji(fakta, komitmen)},
                # A reminder that comes after the day it speaks of would only shame.
                paling_lambat=tempo if anak.hari < 0 else None,
            )


def hari(fakta: Fakta) -> Iterator[date]:
    """Every rung of every promise that is asked for."""
    for _, tempo in yang_ditagih(fakta):
        yield from semua_hari((anak.hari for anak in TANGGA), tempo, fakta.aturan.kalender)


PERKARA = Perkara(
    kode="janji",
    temukan=temukan,
    hari=hari,
    contoh={anak.peristiwa: {"janji": CONTOH_JANJI} for anak in TANGGA},
    harian=True,
)
