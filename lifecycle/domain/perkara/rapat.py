"""Meetings that time brings: the invitation in the week before, and the one that nobody held."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.pengumuman import Pengumuman
from lifecycle.domain.perkara.deklarasi import Perkara
from lifecycle.domain.rapat import SEKITAR, rapat_berikut, rapat_terlewat

UNDANGAN = "undangan_rapat"
TERLEWAT = "rapat_terlewat"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    berikut = rapat_berikut(fakta)
    if (terlewat := rapat_terlewat(fakta)) is not None:
        yield _pengumuman(TERLEWAT, terlewat, {"tanggal": terlewat, "berikutnya": berikut})
    if berikut is not None and berikut - fakta.pada <= SEKITAR:
        yield _pengumuman(UNDANGAN, berikut, {"tanggal": berikut})


def _pengumuman(peristiwa: str, hari: date, rapat: dict[str, Any]) -> Pengumuman:
    return Pengumuman(peristiwa=peristiwa, perkara=f"{peristiwa}:{hari}", konteks={"rapat": rapat})


PERKARA = Perkara(
    kode="rapat",
    temukan=temukan,
    contoh={
        UNDANGAN: {"rapat": {"tanggal": date(2026, 4, 2)}},
        TERLEWAT: {"rapat": {"tanggal": date(2026, 4, 2), "berikutnya": date(2026, 5, 2)}},
    },
    harian=True,
)
