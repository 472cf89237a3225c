"""When the documents behind a kemitraan end, renewals and extensions counted."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from lifecycle.domain.dokumen.penanda_tangan import PAYUNG
from lifecycle.domain.fakta import Dokumen, Fakta
from lifecycle.domain.kata import JenisDokumen


def dokumen_berakhir(fakta: Fakta) -> Iterator[tuple[Dokumen, date]]:
    """The documents of a kemitraan that end, with their last days, as `akhir_dokumen` tells them."""
    return akhir_dokumen(fakta.kemitraan.dokumen, {p.kode for p in fakta.pihak_aktif})


def akhir_dokumen(dokumen: Sequence[Dokumen], anggota: Collection[str]) -> Iterator[tuple[Dokumen, date]]:
    """Of each kind of agreement the one that lasts longest, with its last day; none without an end.

    What not everybody of `anggota`, by kode, signed replaces nothing that everybody did; a signed addendum
    that says until when prolongs what ends before it.
    """
    ditambah = tuple(_perpanjangan(dokumen, anggota))
    for jenis in sorted(PAYUNG):
        dibubuhi = [d for d in dokumen if d.jenis is jenis and d.ditandatangani]
        terakhir = _terlama([d for d in dibubuhi if _lengkap(d, anggota)] or dibubuhi)
        if terakhir is not None and terakhir.berlaku.sampai is not None:
            yield terakhir, max(terakhir.berlaku.sampai, *ditambah, date.min)


def akhir_berikut(akhir: Collection[date], pada: date) -> date | None:
    """The next of these days that is not over; the last of them where all are; None where there is none."""
    return min((hari for hari in akhir if hari >= pada), default=max(akhir, default=None))


def _lengkap(dokumen: Dokumen, anggota: Collection[str]) -> bool:
    return all(kode in dokumen.ditandatangani for kode in anggota)


def _terlama(dokumen: Sequence[Dokumen]) -> Dokumen | None:
    """The newest where it has no end; an older one of which nobody wrote down until when is past."""
    terbaru = max(dokumen, key=lambda d: d.tanggal, default=None)
    if terbaru is None or terbaru.berlaku.sampai is None:
        return terbaru
    return max(dokumen, key=lambda d: (d.berlaku.sampai or date.min, d.tanggal))


def _perpanjangan(dokumen: Sequence[Dokumen], anggota: Collection[str]) -> Iterator[date]:
    for satu in dokumen:
        sampai = satu.berlaku.sampai
        if satu.jenis is JenisDokumen.ADDENDUM and sampai is not None and _lengkap(satu, anggota):
            yield sampai
