"""Membership as it is written down: who leaves says why."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat


def keluar_beralasan(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for pihak in kemitraan.pihak:
        if pihak.keluar is not None and not (pihak.alasan_keluar or "").strip():
            yield Cacat(
                letak=("pihak", pihak.kode, "alasan_keluar"),
                pesan=f"{pihak.mitra} keluar tanpa alasan. Tulis alasannya di kunci alasan_keluar.",
            )
