"""Activities of a pembinaan plan: each names a line that stands in it."""

from collections.abc import Iterator

from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh
from lifecycle.domain.kata import StatusKegiatan

# What is over belongs to the plan as it was then.
_LAMPAU = frozenset({StatusKegiatan.SELESAI, StatusKegiatan.BATAL})


def butir_pembinaan_dikenal(kemitraan: Kemitraan) -> Iterator[Cacat]:
    rencana = set(kemitraan.pembinaan)
    for kegiatan in kemitraan.kegiatan:
        butir = kegiatan.pembinaan
        if butir is None or butir in rencana or kegiatan.status in _LAMPAU:
            continue
        nasihat = saran(kutip(butir), map(kutip, rencana)) or "Tulis dahulu di kunci pembinaan."
        yield Cacat(
            letak=("kegiatan", kegiatan.kode, "pembinaan"),
            pesan=f'"{kutip(butir)}" tidak ada dalam rencana pembinaan. {nasihat}',
        )


KEUTUHAN: tuple[KaidahUtuh, ...] = (butir_pembinaan_dikenal,)
