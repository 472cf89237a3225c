"""Each gate of aktifkan alone missing."""

from datetime import date
from typing import Any

from kasus.syarat import Kasus
from pabrik.dasar import ganti
from pabrik.pihak import pihak
from pabrik.tahap import RATNA, siap

from lifecycle.domain.pemicu import Pemicu


def _kasus(kode: str, sebut: str, **ubah: Any) -> Kasus:
    fakta = siap(Pemicu.AKTIFKAN, **ubah)
    return Kasus(pemicu=Pemicu.AKTIFKAN, kode=kode, fakta=fakta, giliran=(RATNA,), sebut=sebut)


KASUS = (
    # Any other pola would miss one of its roles as well.
    _kasus("dua_pihak", "sekarang baru 1", pola="sesuai_kebutuhan", pihak=pihak()[:1]),
    _kasus(
        "pola_peran",
        "Usulkan penggantinya sebagai addendum",
        pihak=ganti(pihak(), "inti", keluar=date(2026, 8, 20), alasan_keluar="Pabrik dijual"),
    ),
)
