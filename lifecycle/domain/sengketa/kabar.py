"""News of disputes: those who dispute, and those who answer for the kemitraan, hear of beginning and end."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.fakta import Fakta, Sengketa
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.sengketa.pihak import pihak_bersengketa

DIBUKA, DIPUTUS = "sengketa_dibuka", "sengketa_diputus"
_KUNCI = Kunci("sengketa", "sengketa", "perihal", "tanggal")

_CONTOH: dict[str, Any] = {
    "sengketa": {
        "kode": "S1",
        "uraian": "Bibit yang datang tidak bersertifikat",
        "pihak": ["PT Sawit Makmur", "Koperasi Tani Subur"],
        "komitmen": ["Bibit unggul"],
        "penengah": "Dinas Perkebunan",
        "dibuka": date(2026, 5, 4),
        "ditutup": date(2026, 6, 1),
        "putusan": "Bibit diganti sebelum musim tanam",
        "alasan": "Uji laboratorium menunjukkan bibit campuran",
    }
}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    for sengketa in fakta.kemitraan.sengketa:
        if sengketa.terbuka(fakta.pada):
            yield _kabar(fakta, sengketa, DIBUKA, _KUNCI.tulis(sengketa.kode, "dibuka", sengketa.dibuka))
        else:
            yield _kabar(fakta, sengketa, DIPUTUS, _KUNCI.tulis(sengketa.kode, "diputus", sengketa.ditutup))


def _kabar(fakta: Fakta, sengketa: Sengketa, peristiwa: str, kunci: str) -> Kabar:
    bersengketa = pihak_bersengketa(fakta.kemitraan, sengketa)
    isi = {
        "kode": sengketa.kode,
        "uraian": sengketa.uraian,
        "pihak": [p.mitra for p in bersengketa],
        "komitmen": [k.uraian for k in fakta.kemitraan.komitmen if k.kode in sengketa.komitmen],
        "penengah": sengketa.penengah or "",
        "dibuka": sengketa.dibuka,
        "ditutup": sengketa.ditutup,
        "putusan": sengketa.putusan or "",
        "alasan": sengketa.alasan or "",
    }
    return Kabar(
        peristiwa=peristiwa,
        kunci=kunci,
        sasaran=tuple(p.kode for p in bersengketa),
        konteks={"sengketa": isi},
        # One that is open concerns everybody however long ago it began.
        kejadian=sengketa.ditutup if peristiwa == DIPUTUS else None,
    )


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="sengketa",
        kunci=(_KUNCI,),
        temukan=temukan,
        contoh={DIBUKA: _CONTOH, DIPUTUS: _CONTOH},
    ),
)
