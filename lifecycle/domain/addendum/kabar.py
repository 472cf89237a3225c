"""News of addenda: every pihak hears of a proposal, and how it ended."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lifecycle.domain.addendum.sebut import sebut_pengusul
from lifecycle.domain.fakta import Addendum, Fakta
from lifecycle.domain.kaidah.kabar import JenisKabar, Kabar
from lifecycle.domain.kaidah.kunci import Kunci
from lifecycle.domain.kata import StatusAddendum
from lifecycle.domain.suara.sikap import ditunggu

PERISTIWA = {
    StatusAddendum.DIUSULKAN: "addendum_diusulkan",
    StatusAddendum.BERLAKU: "addendum_berlaku",
    StatusAddendum.DITOLAK: "addendum_ditolak",
    StatusAddendum.GUGUR: "addendum_gugur",
}
_KUNCI = Kunci("addendum", "addendum", "status")

_CONTOH: dict[str, Any] = {
    "addendum": {
        "nomor": 1,
        "pengusul": "Koperasi Tani Subur",
        "perubahan": ["PT Sawit Makmur: jumlah bibit unggul turun dari 20.000 menjadi 15.000 batang"],
        "dokumen": date(2026, 9, 1),
        "menunggu": ["PT Sawit Makmur", "Kelompok Tani Harapan"],
        "alasan": "Ditolak PT Sawit Makmur: terlalu cepat",
        "versi_rencana": 2,
    }
}


def temukan(fakta: Fakta) -> Iterator[Kabar]:
    """Where each addendum stands: of one that was decided at once nobody is asked for his word."""
    for addendum in fakta.kemitraan.addendum:
        yield Kabar(
            peristiwa=PERISTIWA[addendum.status],
            kunci=_KUNCI.tulis(addendum.nomor, addendum.status),
            sasaran=_yang_keanggotaannya_berubah(addendum),
            konteks={"addendum": _isi(fakta, addendum)},
        )


def _isi(fakta: Fakta, addendum: Addendum) -> dict[str, Any]:
    terbuka = addendum.status is StatusAddendum.DIUSULKAN
    menunggu = ditunggu(fakta.kemitraan, addendum, fakta.pada) if terbuka else ()
    return {
        "nomor": addendum.nomor,
        "pengusul": sebut_pengusul(fakta.kemitraan, addendum.pengusul),
        "perubahan": list(addendum.perubahan),
        "dokumen": addendum.dokumen,
        "menunggu": [p.mitra for p in menunggu],
        "alasan": addendum.alasan or "",
        "versi_rencana": addendum.versi_rencana,
    }


def _yang_keanggotaannya_berubah(addendum: Addendum) -> tuple[str, ...]:
    """The pihak that the change speaks of, who may have left by it."""
    return tuple(satu["kode"] for satu in addendum.isi.get("pihak", ()))


KABAR: tuple[JenisKabar, ...] = (
    JenisKabar(
        kode="addendum",
        kunci=(_KUNCI,),
        temukan=temukan,
        contoh=dict.fromkeys(PERISTIWA.values(), _CONTOH),
    ),
)
