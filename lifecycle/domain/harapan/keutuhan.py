"""Expectations: whoever says that they changed says how."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import terisi
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh


def harapan_terurai(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for harapan in kemitraan.harapan:
        if not harapan.tetap and not terisi(harapan.uraian):
            yield Cacat(
                letak=("harapan", kunci_entri(harapan), "uraian"),
                pesan="wajib diisi, karena harapan ini tidak tetap. Tulis apa yang berubah.",
            )


KEUTUHAN: tuple[KaidahUtuh, ...] = (harapan_terurai,)
