"""Meetings that time brings: the invitation in the week before, and the one that nobody held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.rapat.jadwal import SEKITAR, rapat_berikut, rapat_terjadwal_terakhir, rapat_terlewat
from lifecycle.domain.rapat.undangan import UNDANGAN, undangan
from lifecycle.domain.waktu.ambang import hari_ambang

TERLEWAT = "rapat_terlewat"


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    berikut, terlewat = rapat_berikut(fakta), rapat_terlewat(fakta)
    if terlewat is not None and _hari_terlewat(fakta, terlewat) <= fakta.pada:
        kunci = f"{TERLEWAT}:{terlewat}"
        yield _pengumuman(TERLEWAT, kunci, {"tanggal": terlewat, "berikutnya": berikut})
    if berikut is not None and _hari_undangan(fakta, berikut) <= fakta.pada:
        satu = undangan(fakta.kemitraan, berikut)
        isi = {"tanggal": berikut, "urutan": satu.urutan_undangan}
        undang = _pengumuman(UNDANGAN, satu.kunci(UNDANGAN), isi)
        yield replace(undang, paling_lambat=berikut - timedelta(days=1))


def _pengumuman(peristiwa: str, kunci: str, rapat: dict[str, Any]) -> Pengumuman:
    return Pengumuman(peristiwa=peristiwa, perkara=kunci, konteks={"rapat": rapat})


def hari(fakta: Fakta) -> Iterator[date]:
    """When the next meeting is called, and when it or the one before is told to have been missed."""
    for rapat in (rapat_berikut(fakta), rapat_terjadwal_terakhir(fakta)):
        if rapat is not None:
            yield from (_hari_undangan(fakta, rapat), _hari_terlewat(fakta, rapat))


def _hari_undangan(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, -SEKITAR.days, fakta.aturan.kalender)


def _hari_terlewat(fakta: Fakta, rapat: date) -> date:
    return hari_ambang(rapat, SEKITAR.days + 1, fakta.aturan.kalender)


PERKARA = Perkara(
    kode="rapat",
    temukan=temukan,
    hari=hari,
    contoh={
        UNDANGAN: {"rapat": {"tanggal": date(2026, 4, 2), "urutan": 2}},
        TERLEWAT: {"rapat": {"tanggal": date(2026, 4, 2), "berikutnya": date(2026, 5, 2)}},
    },
    harian=True,
)
