"""A letter of thanks for each promise that was kept, once."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.kaidah.kabar import Pengumuman, Perkara
from lifecycle.domain.kata import Tahap
from lifecycle.domain.komitmen.kabar import CONTOH_JANJI
from lifecycle.domain.komitmen.tagihan import dikecualikan, hari_terpenuhi
from lifecycle.domain.komitmen.uraian import uraian_janji
from lifecycle.domain.pemicu import BERJALAN

PERISTIWA = "terima_kasih"
# Before the rencana was agreed nothing was promised; what is kept at the very end deserves thanks as well.
_TAHAP = BERJALAN | {Tahap.TERMINASI}
# A promise that was kept has nothing left of it.
_CONTOH_PENUH = CONTOH_JANJI | {"diserahkan": CONTOH_JANJI["jumlah"], "sisa": Decimal(0)}


def temukan(fakta: Fakta) -> Iterator[Pengumuman]:
    if fakta.kemitraan.keadaan.tahap not in _TAHAP:
        return
    for komitmen in fakta.kemitraan.komitmen:
        hari = hari_terpenuhi(fakta, komitmen)
        if hari is not None and not dikecualikan(komitmen):
            yield Pengumuman(
                peristiwa=PERISTIWA,
                perkara=f"terima_kasih:{komitmen.kode}",
                sasaran=(komitmen.pihak,),
                konteks={"janji": uraian_janji(fakta, komitmen), "terpenuhi": hari},
            )


PERKARA = Perkara(
    kode="terima_kasih",
    temukan=temukan,
    contoh={PERISTIWA: {"janji": _CONTOH_PENUH, "terpenuhi": date(2026, 6, 20)}},
)
