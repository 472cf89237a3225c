"""Promises and deliveries as they are written down: amounts that can be counted."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.angka import bilangan_id
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh


def janji_positif(kemitraan: Kemitraan) -> Iterator[Cacat]:
    for komitmen in kemitraan.komitmen:
        if komitmen.jumlah is not None and komitmen.jumlah <= 0:
            yield Cacat(
                letak=("komitmen", komitmen.kode, "jumlah"),
                pesan=f"yang dijanjikan harus lebih dari nol, bukan {bilangan_id(komitmen.jumlah)}. "
                "Kosongkan bila komitmen ini tidak dihitung.",
            )


def realisasi_terukur(kemitraan: Kemitraan) -> Iterator[Cacat]:
    janji = {k.kode: k for k in kemitraan.komitmen}
    for realisasi in kemitraan.realisasi:
        letak = ("realisasi", kunci_entri(realisasi), "jumlah")
        komitmen = janji.get(realisasi.komitmen)
        if realisasi.jumlah is not None and realisasi.jumlah < 0:
            yield Cacat(letak=letak, pesan="jumlah yang diserahkan tidak boleh negatif.")
        elif realisasi.jumlah is None and komitmen is not None and komitmen.jumlah is not None:
            yield Cacat(
                letak=letak,
                pesan=f"wajib diisi, karena komitmen {komitmen.kode} dijanjikan dalam jumlah "
                f"({bilangan_id(komitmen.jumlah)} {komitmen.satuan or 'satuan'}).",
            )


KEUTUHAN: tuple[KaidahUtuh, ...] = (janji_positif, realisasi_terukur)
