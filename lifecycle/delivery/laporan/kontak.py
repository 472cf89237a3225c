"""From person to institution: where a pihak rests on one person, or on nobody who may decide."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Fakta, Pihak
from lifecycle.domain.kata import TingkatKontak


@dataclass(frozen=True, kw_only=True, slots=True)
class CatatanKontak:
    """A pihak whose contacts do not carry it, and why."""

    mitra: str
    sebab: tuple[str, ...]


def catatan_kontak(fakta: Fakta) -> tuple[CatatanKontak, ...]:
    """Only those that have something to mend."""
    semua = (CatatanKontak(mitra=p.mitra, sebab=_sebab(p, fakta.pada)) for p in fakta.pihak_aktif)
    return tuple(satu for satu in semua if satu.sebab)


def _sebab(pihak: Pihak, pada: date) -> tuple[str, ...]:
    kontak = pihak.kontak_hidup(pada)
    if not kontak:
        return ("tidak punya kontak lagi" if pihak.kontak else "belum punya kontak",)
    if not pihak.perlu_lembaga:
        return ()
    pimpinan = any(k.tingkat is TingkatKontak.PIMPINAN for k in kontak)
    kata = (
        ("bertumpu pada satu kontak saja", len(kontak) == 1),
        ("belum punya kontak tingkat pimpinan", not pimpinan),
    )
    return tuple(sebab for sebab, kena in kata if kena)
