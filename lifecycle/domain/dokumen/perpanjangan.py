"""The document of a renewal: from when on it answers what was learned, and which one it is."""

from datetime import date

from lifecycle.domain.dokumen.berlaku import sah
from lifecycle.domain.dokumen.penanda_tangan import PAYUNG, paling_siap
from lifecycle.domain.fakta import Dokumen, Fakta
from lifecycle.domain.kata import JenisDokumen


def perpanjangan_sejak(fakta: Fakta) -> date:
    """From when on a renewal answers what was learned: the latest evaluation, else the day of entering."""
    tanggal = [e.tanggal for e in fakta.kemitraan.evaluasi_tercatat]
    return max(tanggal, default=fakta.kemitraan.keadaan.tahap_sejak)


def naskah_perpanjangan(fakta: Fakta) -> Dokumen | None:
    """The document that renews, signed or not; None while there is none."""
    sejak = perpanjangan_sejak(fakta)
    return paling_siap(
        fakta, (d for d in fakta.kemitraan.dokumen if d.tanggal >= sejak and _masih_panjang(fakta, d))
    )


def _masih_panjang(fakta: Fakta, dokumen: Dokumen) -> bool:
    """Whether it reaches beyond that day: an addendum without an end of its own as far as its agreement."""
    sampai = dokumen.berlaku.sampai
    if sampai is not None:
        return dokumen.jenis in PAYUNG | {JenisDokumen.ADDENDUM} and sampai > fakta.pada
    menyertai = dokumen.jenis is JenisDokumen.ADDENDUM and any(
        d.berlaku.sampai is None and sah(fakta, d) for d in fakta.kemitraan.dokumen if d.jenis in PAYUNG
    )
    return dokumen.jenis in PAYUNG or menyertai
