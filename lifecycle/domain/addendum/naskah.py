"""The document that comes with a proposed change of the rencana."""

from collections.abc import Iterator
from datetime import date

from lifecycle.domain.fakta import Dokumen, Kemitraan
from lifecycle.domain.kata import JenisDokumen


def dokumen_bawaan(lama: Kemitraan, utuh: Kemitraan, pada: date) -> date | None:
    """The day of the addendum document that is new in `utuh` or signed anew; None where there is none."""
    dulu = _addendum(lama)
    hari = (d.tanggal for d in _calon(lama, utuh, pada) if d not in dulu and d.tanggal <= pada)
    return max(hari, default=None)


def dokumen_usulan(lama: Kemitraan, utuh: Kemitraan, pada: date) -> date | None:
    """The day of the document that carries a change: the last one until `pada`, else the next to come."""
    hari = sorted(d.tanggal for d in _calon(lama, utuh, pada))
    sudah = [satu for satu in hari if satu <= pada]
    return sudah[-1] if sudah else next(iter(hari), None)


def _calon(lama: Kemitraan, utuh: Kemitraan, pada: date) -> Iterator[Dokumen]:
    """The addendum documents that belong to no other change."""
    dulu: dict[date | None, Dokumen] = {d.tanggal: d for d in _addendum(lama)}
    terbuka = lama.addendum_terbuka
    terpakai = {a.dokumen for a in lama.addendum if a is not terbuka}
    if terbuka is not None and terbuka.isi and _bertanda_tangan(dulu.get(terbuka.dokumen)):
        # What was signed under other words does not carry these.
        terpakai.add(terbuka.dokumen)
    for dokumen in _addendum(utuh):
        sebelumnya = dulu.get(dokumen.tanggal)
        tuntas = sebelumnya is not None and _tuntas(lama, sebelumnya, pada)
        if dokumen.tanggal not in terpakai and not tuntas:
            yield dokumen


def _tuntas(kemitraan: Kemitraan, dokumen: Dokumen, pada: date) -> bool:
    """Whether every pihak that was in on the day of the document, and still is, has signed by `pada`."""
    wajib = {p.kode for p in kemitraan.pihak if p.aktif(dokumen.tanggal) and p.aktif(pada)}
    return wajib <= {kode for kode, tanggal in dokumen.ditandatangani.items() if tanggal <= pada}


def _addendum(kemitraan: Kemitraan) -> tuple[Dokumen, ...]:
    return tuple(d for d in kemitraan.dokumen if d.jenis is JenisDokumen.ADDENDUM)


def _bertanda_tangan(dokumen: Dokumen | None) -> bool:
    return dokumen is not None and bool(dokumen.ditandatangani)
