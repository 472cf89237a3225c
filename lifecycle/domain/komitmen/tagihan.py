"""Whether a promise is kept, since when, and which ones are still asked for."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lifecycle.domain.fakta import Fakta, Komitmen
from lifecycle.domain.pemicu import BERJALAN


def diserahkan(fakta: Fakta, komitmen: Komitmen) -> Decimal:
    """All that was delivered of it, in the unit of the promise."""
    return sum((jumlah for _, jumlah in _kiriman(fakta, komitmen)), Decimal(0))


def hari_terpenuhi(fakta: Fakta, komitmen: Komitmen) -> date | None:
    """The day on which all of the promise was delivered: the first delivery where no amount was promised."""
    sisa = komitmen.jumlah or Decimal(0)
    for hari, jumlah in _kiriman(fakta, komitmen):
        sisa -= jumlah
        if sisa <= 0:
            return hari
    return None


def dikecualikan(komitmen: Komitmen) -> bool:
    """Whether it was waived; blanks are no reason."""
    return bool((komitmen.dikecualikan or "").strip())


def terutang(fakta: Fakta, komitmen: Komitmen) -> bool:
    """Whether it is still owed: neither wholly delivered nor waived."""
    return not dikecualikan(komitmen) and hari_terpenuhi(fakta, komitmen) is None


def yang_ditagih(fakta: Fakta) -> Iterator[tuple[Komitmen, date]]:
    """The promises still owed and now asked for, each with its due date, passed or not.

    Nobody is asked while the kemitraan is not being carried out or is suspended, nor for what was waived,
    is in dispute, or is not the promise of a pihak that is there and was there when it fell due.
    """
    keadaan = fakta.kemitraan.keadaan
    if keadaan.tahap not in BERJALAN or keadaan.ditangguhkan:
        return
    aktif = {p.kode: p.bergabung for p in fakta.pihak_aktif}
    disengketakan = {k for s in fakta.kemitraan.sengketa if s.terbuka(fakta.pada) for k in s.komitmen}
    for komitmen in fakta.kemitraan.komitmen:
        tempo = komitmen.jatuh_tempo
        if tempo is None or komitmen.pihak not in aktif or tempo < (aktif[komitmen.pihak] or tempo):
            continue
        if komitmen.kode not in disengketakan and terutang(fakta, komitmen):
            yield komitmen, tempo


def _kiriman(fakta: Fakta, komitmen: Komitmen) -> list[tuple[date, Decimal]]:
    """In order of their days."""
    return sorted(
        (r.tanggal, r.jumlah or Decimal(0)) for r in fakta.kemitraan.realisasi if r.komitmen == komitmen.kode
    )
