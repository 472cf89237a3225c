"""The disputes of the report: those that are open, and those decided in the present siklus."""

from dataclasses import dataclass
from datetime import date

from lifecycle.domain.fakta import Fakta, Sengketa
from lifecycle.domain.sengketa.pihak import pihak_bersengketa


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisSengketa:
    """One dispute; without `ditutup` it is open, and `putusan` and `alasan` do not count yet."""

    kode: str
    uraian: str
    antara: tuple[str, ...]
    komitmen: tuple[str, ...]
    penengah: str | None
    dibuka: date
    ditutup: date | None
    putusan: str | None
    alasan: str | None


def baris_sengketa(fakta: Fakta) -> tuple[BarisSengketa, ...]:
    """In the order of the dossier."""
    sejak = fakta.kemitraan.keadaan.siklus_sejak or date.min
    return tuple(
        _baris(fakta, s, terbuka=s.terbuka(fakta.pada))
        for s in fakta.kemitraan.sengketa
        if s.terbuka(fakta.pada) or (s.ditutup is not None and s.ditutup >= sejak)
    )


def _baris(fakta: Fakta, sengketa: Sengketa, *, terbuka: bool) -> BarisSengketa:
    return BarisSengketa(
        kode=sengketa.kode,
        uraian=sengketa.uraian,
        antara=tuple(p.mitra for p in pihak_bersengketa(fakta.kemitraan, sengketa)),
        komitmen=sengketa.komitmen,
        penengah=sengketa.penengah,
        dibuka=sengketa.dibuka,
        ditutup=None if terbuka else sengketa.ditutup,
        putusan=sengketa.putusan,
        alasan=sengketa.alasan,
    )
