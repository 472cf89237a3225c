"""Days in their order: nothing ends before it began."""

from collections.abc import Iterator
from typing import Any

from lifecycle.domain.bahasa.sebut import sebut_tanggal
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang
from lifecycle.domain.isian.letak import telusuri
from lifecycle.domain.kaidah.temuan import Cacat


def urutan_tanggal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for letak, isi, b in telusuri(kemitraan, _sesudah):
        nama_awal = _yang_terisi(isi, b)
        awal, akhir = getattr(isi, nama_awal), getattr(isi, b.nama)
        if awal is not None and akhir is not None and akhir < awal:
            yield Cacat(
                letak=letak,
                pesan=f"{sebut_tanggal(akhir)} mendahului {nama_awal}, {sebut_tanggal(awal)}. "
                "Perbaiki salah satunya.",
            )


def _sesudah(b: Bidang) -> tuple[str, ...]:
    return b.arti.sesudah


def _yang_terisi(isi: Any, b: Bidang) -> str:
    """The first filled of the days that this one must not precede, else the last of them."""
    *lebih_dekat, terjauh = b.arti.sesudah
    return next((nama for nama in lebih_dekat if getattr(isi, nama) is not None), terjauh)
