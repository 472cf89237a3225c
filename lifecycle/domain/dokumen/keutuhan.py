"""What must hold of documents among themselves."""

from collections.abc import Iterator

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.isian.letak import kunci_entri
from lifecycle.domain.kaidah.temuan import Cacat, KaidahUtuh


def induk_di_atasnya(kemitraan: Kemitraan) -> Iterator[Cacat]:
    """No document stands above itself, be it by way of others."""
    atasan = {d.kode: d.induk for d in kemitraan.dokumen if d.kode}
    for dokumen in kemitraan.dokumen:
        if dokumen.kode and dokumen.kode in _di_atas(dokumen.kode, atasan):
            letak = ("dokumen", kunci_entri(dokumen), "induk")
            pesan = f"dokumen {dokumen.kode} menjadi induk dirinya sendiri. Sebut dokumen yang di atasnya."
            yield Cacat(letak=letak, pesan=pesan)


def _di_atas(kode: str, atasan: dict[str, str | None]) -> set[str]:
    dilalui: set[str] = set()
    while (di_atas := atasan.get(kode)) and di_atas not in dilalui:
        dilalui.add(kode := di_atas)
    return dilalui


KEUTUHAN: tuple[KaidahUtuh, ...] = (induk_di_atasnya,)
