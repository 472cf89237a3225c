"""The contacts of a pihak: who is written to, and who instead."""

import hashlib
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Kemitraan, Kontak, Orang, Pihak
from lifecycle.domain.kata import Bahasa, TingkatKontak
from lifecycle.domain.surel.alamat import kunci_surel

# Who is written to first where a pihak has several contacts.
URUTAN_TINGKAT = tuple(TingkatKontak)


@dataclass(frozen=True, kw_only=True, slots=True)
class Penerima:
    """One addressee; `pihak` is the kode he speaks for, None for our own people."""

    nama: str
    surel: str
    bahasa: Bahasa = Bahasa.ID
    pihak: str | None = None


def sebut_pihak(peran: Iterable[Penerima]) -> str | None:
    """All for whom one mail speaks to its reader, as a mail keeps it; None for our own people alone."""
    return " ".join(dict.fromkeys(p.pihak for p in peran if p.pihak is not None)) or None


def para_pihak(tersimpan: str | None) -> tuple[str | None, ...]:
    """The kode that sebut_pihak wrote; one None for our own people.

    >>> para_pihak("bank pt"), para_pihak(None)
    (('bank', 'pt'), (None,))
    """
    return (None,) if tersimpan is None else tuple(tersimpan.split())


def kontak_tingkat(
    pihak: Pihak, tingkat: TingkatKontak, *, pada: date, ditahan: Container[str] = ()
) -> Kontak | None:
    """Its first contact of that level, else the nearest above, else the highest below; None without any.

    Contacts that are not written to any more on the day `pada`, and those whose address is among `ditahan`,
    are passed over.
    """
    dicari = URUTAN_TINGKAT.index(tingkat)

    def jauh(kontak: Kontak) -> tuple[bool, int]:
        beda = URUTAN_TINGKAT.index(kontak.tingkat) - dicari
        return beda < 0, abs(beda)

    terjangkau = (k for k in pihak.kontak_hidup(pada) if kunci_surel(k.surel) not in ditahan)
    return min(terjangkau, key=jauh, default=None)


def tanda_kontak(pihak: Pihak) -> str:
    """What tells these contacts from others: that they cannot be reached is one matter, once."""
    semua = " ".join(sorted(kunci_surel(k.surel) for k in pihak.kontak))
    return hashlib.sha256(semua.encode()).hexdigest()[:8] if semua else "kosong"


def sebut_siapa(kemitraan: Kemitraan, siapa: str) -> str:
    """A pihak (by its kode) or a person (by his surel) as people know them; else the text itself."""
    surel = kunci_surel(siapa)
    kontak = (
        f"{k.nama} ({p.mitra})" for p in kemitraan.pihak for k in p.kontak if kunci_surel(k.surel) == surel
    )
    kami = (kemitraan.penanggung_jawab, kemitraan.penyetuju)
    orang = next((o.nama for o in kami if kunci_surel(o.surel) == surel), None) or next(kontak, siapa)
    pihak = kemitraan.pihak_berkode(siapa)
    return orang if pihak is None else pihak.mitra


def pengganti(kemitraan: Kemitraan, surel: str, kode: str | None, *, pada: date) -> Kontak | Orang | None:
    """Who is written to instead of a held address: the next contact of the pihak `kode` that can be reached,
    or of our own people (`kode` None) the other one; None where there is nobody.
    """
    ditahan = {*kemitraan.ditahan, kunci_surel(surel)}
    if kode is None:
        orang = (kemitraan.penanggung_jawab, kemitraan.penyetuju)
        return next((o for o in orang if kunci_surel(o.surel) not in ditahan), None)
    pihak = kemitraan.pihak_berkode(kode)
    if pihak is None:
        return None
    lama = (k.tingkat for k in pihak.kontak if kunci_surel(k.surel) == kunci_surel(surel))
    return kontak_tingkat(pihak, next(lama, TingkatKontak.OPERASIONAL), pada=pada, ditahan=ditahan)
