"""The capabilities of a pihak over time: how each mark stands on a day, and since when."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from lifecycle.domain.fakta import Fakta, Kemitraan, NilaiKapabilitas, Pihak
from lifecycle.domain.kata import Kapabilitas


def nilai_kini(fakta: Fakta, pihak: Pihak) -> dict[Kapabilitas, Decimal]:
    """The marks as they stand: the latest dated score of each, else what the pihak began with."""
    bertanggal = {
        kapabilitas: nilai for entri in _catatan(fakta, pihak) for kapabilitas, nilai in entri.nilai().items()
    }
    return {**pihak.kapabilitas, **bertanggal}


def bernilai_sejak(fakta: Fakta, pihak: Pihak, kapabilitas: Kapabilitas) -> date | None:
    """Since when it has had its present mark without a break; None for a mark that it began with."""
    sejak, sebelumnya = None, pihak.kapabilitas.get(kapabilitas)
    for entri in _catatan(fakta, pihak):
        nilai = entri.nilai().get(kapabilitas)
        if nilai is not None and nilai != sebelumnya:
            sejak, sebelumnya = entri.tanggal, nilai
    return sejak


def _catatan(fakta: Fakta, pihak: Pihak) -> list[NilaiKapabilitas]:
    milik = (k for k in fakta.kemitraan.kapabilitas if k.pihak == pihak.kode)
    return sorted(milik, key=lambda k: k.tanggal)


def catat_perubahan(lama: Kemitraan, baru: Kemitraan, pada: date) -> Kemitraan:
    """`baru`, with each mark that a dossier changed at the pihak itself as a score of that day.

    A score that the same dossier gives that day on purpose stays what it says.
    """
    for pihak in baru.pihak:
        dulu = lama.pihak_berkode(pihak.kode)
        if dulu is None:
            continue
        berubah = {k: n for k, n in pihak.kapabilitas.items() if dulu.kapabilitas.get(k) != n}
        baru = _dengan_nilai(lama, baru, pihak.kode, pada, berubah) if berubah else baru
    return baru


def _dengan_nilai(
    lama: Kemitraan, baru: Kemitraan, pihak: str, pada: date, nilai: dict[Kapabilitas, Decimal]
) -> Kemitraan:
    semula = _pada_hari(lama, pihak, pada).nilai()
    kini = _pada_hari(baru, pihak, pada)
    sengaja = {k for k, n in kini.nilai().items() if semula.get(k) != n}
    ditulis: dict[str, Any] = {k.value: n for k, n in nilai.items() if k not in sengaja}
    entri = replace(kini, **ditulis)
    lain = (k for k in baru.kapabilitas if (k.pihak, k.tanggal) != (pihak, pada))
    return replace(baru, kapabilitas=(*lain, entri))


def _pada_hari(kemitraan: Kemitraan, pihak: str, pada: date) -> NilaiKapabilitas:
    hari = (k for k in kemitraan.kapabilitas if (k.pihak, k.tanggal) == (pihak, pada))
    return next(hari, NilaiKapabilitas(pihak=pihak, tanggal=pada))
