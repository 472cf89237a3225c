"""When the documents behind a kemitraan end, renewals and extensions counted."""

from collections.abc import Iterator, Sequence
from datetime import date

from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, belum_menandatangani
from lifecycle.domain.fakta import Dokumen, Fakta
from lifecycle.domain.kata import JenisDokumen


def dokumen_berakhir(fakta: Fakta) -> Iterator[tuple[Dokumen, date]]:
    """Of each kind of agreement the one that lasts longest, with its last day; none without an end.

    What not everybody signed replaces nothing that everybody did; a signed addendum that says until when
    prolongs what ends before it.
    """
    for jenis in sorted(PAYUNG):
        dibubuhi = [d for d in fakta.kemitraan.dokumen if d.jenis is jenis and d.ditandatangani]
        berlaku = [d for d in dibubuhi if not belum_menandatangani(fakta, d)] or dibubuhi
        terakhir = _terlama(berlaku)
        if terakhir is not None and terakhir.berlaku.sampai is not None:
            yield terakhir, max(terakhir.berlaku.sampai, *_perpanjangan(fakta), date.min)


def _terlama(dokumen: Sequence[Dokumen]) -> Dokumen | None:
    """The newest where it has no end; an older one of which nobody wrote down until when is past."""
    terbaru = max(dokumen, key=lambda d: d.tanggal, default=None)
    if terbaru is None or terbaru.berlaku.sampai is None:
        return terbaru
    return max(dokumen, key=lambda d: (d.berlaku.sampai or date.min, d.tanggal))


def _perpanjangan(fakta: Fakta) -> Iterator[date]:
    for dokumen in fakta.kemitraan.dokumen:
        sampai = dokumen.berlaku.sampai
        addendum = dokumen.jenis is JenisDokumen.ADDENDUM
        if addendum and sampai is not None and not belum_menandatangani(fakta, dokumen):
            yield sampai
