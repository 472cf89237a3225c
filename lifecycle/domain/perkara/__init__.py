"""The registry of matters: every module of this folder that declares a PERKARA is one kind."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lifecycle.domain.fakta import Fakta
from lifecycle.domain.pengumuman import Pengumuman
from lifecycle.domain.perkara.deklarasi import Perkara

__all__ = ["PERKARA", "SEJAK_AWAL", "Perkara", "perkara_baru"]


def _deklarasi() -> Iterator[Perkara]:
    for modul in sorted(iter_modules(__path__), key=lambda m: m.name):
        perkara = getattr(import_module(f"{__name__}.{modul.name}"), "PERKARA", None)
        if isinstance(perkara, Perkara):
            yield perkara


PERKARA = MappingProxyType({perkara.kode: perkara for perkara in _deklarasi()})

# The events of which nothing is passed over in silence.
SEJAK_AWAL = frozenset(p for perkara in PERKARA.values() if perkara.sejak_awal for p in perkara.contoh)


def perkara_baru(fakta: Fakta, *, harian: bool, hanya: str | None = None) -> tuple[Pengumuman, ...]:
    """What is to be told on that day and was not yet; matters of time only when `harian`, and of those
    `hanya` the one of that kode."""
    diingat = {i.kunci for i in fakta.kemitraan.ingatan}
    ditanya = (p for p in PERKARA.values() if not p.harian or (harian and hanya in {None, p.kode}))
    semua = (satu for perkara in ditanya for satu in perkara.temukan(fakta))
    baru = {satu.perkara: satu for satu in semua if satu.perkara not in diingat}
    return tuple(baru.values())
