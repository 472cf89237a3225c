"""Letters of warning: the pimpinan of the pihak hears of each when it is issued, and when it is withdrawn."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta, Komitmen, Peringatan
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.komitmen.kabar import CONTOH_JANJI
from lifecycle.domain.komitmen.uraian import uraian_janji, uraian_peringatan

TERBIT, DICABUT = "surat_peringatan", "peringatan_dicabut"

_CONTOH_PERINGATAN: dict[str, Any] = {
    "nomor": "002/SP-II/KM-2026-0001/VI/2026",
    "tingkat": "II",
    "tanggal": date(2026, 6, 11),
    "batas": date(2026, 6, 25),
    "berikut": "III",
    "sebelumnya": [{"nomor": "001/SP-I/KM-2026-0001/V/2026", "tanggal": date(2026, 5, 28)}],
}
_CONTOH_PENCABUTAN: dict[str, Any] = {
    "tanggal": date(2026, 6, 20),
    "nomor": ["001/SP-I/KM-2026-0001/V/2026"],
    "pengecualian": "Gagal panen karena banjir",
}


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    for komitmen in fakta.kemitraan.komitmen:
        surat = [sp for sp in fakta.kemitraan.peringatan if sp.komitmen == komitmen.kode]
        yield from (_terbit(fakta, komitmen, sp) for sp in surat if sp.dicabut is None)
        for hari in sorted({sp.dicabut for sp in surat if sp.dicabut is not None}):
            yield _dicabut(fakta, komitmen, hari, [sp.nomor for sp in surat if sp.dicabut == hari])


def _terbit(fakta: Fakta, komitmen: Komitmen, sp: Peringatan) -> Pengumuman:
    return Pengumuman(
        peristiwa=TERBIT,
        perkara=f"peringatan:{sp.komitmen}:{sp.tingkat}:{sp.tanggal}",
        sasaran=(komitmen.pihak,),
        konteks={"janji": uraian_janji(fakta, komitmen), "peringatan": uraian_peringatan(fakta, sp)},
    )


def _dicabut(fakta: Fakta, komitmen: Komitmen, hari: date, nomor: list[str]) -> Pengumuman:
    """Letters withdrawn together are told of together."""
    isi = {"tanggal": hari, "nomor": nomor, "pengecualian": (komitmen.dikecualikan or "").strip()}
    return Pengumuman(
        peristiwa=DICABUT,
        perkara=f"peringatan:{komitmen.kode}:dicabut:{hari}",
        sasaran=(komitmen.pihak,),
        konteks={"janji": uraian_janji(fakta, komitmen), "pencabutan": isi},
    )


PERKARA = Perkara(
    kode="peringatan",
    temukan=temukan,
    contoh={
        TERBIT: {"janji": CONTOH_JANJI, "peringatan": _CONTOH_PERINGATAN},
        DICABUT: {"janji": CONTOH_JANJI, "pencabutan": _CONTOH_PENCABUTAN},
    },
)
