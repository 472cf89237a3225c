"""Documents that come to their end: everybody hears of it 180, 90, 60 and 30 days before."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.dokumen.berakhir import dokumen_berakhir
from lifecycle.domain.dokumen.penanda_tangan import NAMA
from lifecycle.domain.fakta import Dokumen, Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.waktu.ambang import ambang_tercapai, semua_hari

PERISTIWA = "dokumen_berakhir"
_KUNCI = Kunci("dokumen", "jenis", "tanggal", "sampai", "ambang", "kode")
AMBANG = (-180, -90, -60, -30)

_CONTOH: dict[str, Any] = {
    "jenis": "PKS",
    "tanggal": date(2025, 1, 31),
    "nomor": ["12/PKS/2025", "PKS-07/SM/I/2025"],
    "sampai": date(2026, 10, 31),
    "hari": 90,
}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    for dokumen, sampai in _yang_diingatkan(fakta):
        ambang = ambang_tercapai(AMBANG, sampai, fakta.pada, fakta.aturan.kalender)
        if ambang is not None:
            kode = [dokumen.kode] if dokumen.kode else []
            yield Kabar(
                peristiwa=PERISTIWA,
                kunci=_KUNCI.tulis(dokumen.jenis, dokumen.tanggal, sampai, ambang, *kode),
                konteks={"dokumen": _isi(fakta, dokumen, sampai)},
            )


def _isi(fakta: Fakta, dokumen: Dokumen, sampai: date) -> dict[str, Any]:
    """`hari` are those left, 0 on the last day, negative once it is over."""
    return {
        "jenis": NAMA[dokumen.jenis],
        "tanggal": dokumen.tanggal,
        "nomor": list(dokumen.nomor.values()),
        "sampai": sampai,
        "hari": (sampai - fakta.pada).days,
    }


def hari(fakta: Fakta) -> Iterator[date]:
    for _, sampai in _yang_diingatkan(fakta):
        yield from semua_hari(AMBANG, sampai, fakta.aturan.kalender)


def _yang_diingatkan(fakta: Fakta) -> Iterator[tuple[Dokumen, date]]:
    if fakta.kemitraan.keadaan.tahap in BERJALAN:
        yield from dokumen_berakhir(fakta)


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="dokumen",
        kunci=(_KUNCI,),
        temukan=temukan,
        hari=hari,
        contoh={PERISTIWA: {"dokumen": _CONTOH}},
        harian=True,
    ),
)
