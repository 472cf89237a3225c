"""The registry of pola: every module of this folder that declares a POLA is one."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lifecycle.domain.bahasa.mirip import saran
from lifecycle.domain.galat import MasukanSalah
from lifecycle.domain.pola.deklarasi import Peran, Pola

__all__ = ["POLA", "Peran", "Pola", "PolaTidakDikenal", "cari_pola"]


class PolaTidakDikenal(MasukanSalah):
    """Pola ini tidak dikenal."""

    def __init__(self, kode: str) -> None:
        super().__init__(f'Pola "{kode}" tidak dikenal. {saran(kode, POLA)}')


def _deklarasi() -> Iterator[Pola]:
    for modul in iter_modules(__path__):
        pola = getattr(import_module(f"{__name__}.{modul.name}"), "POLA", None)
        if isinstance(pola, Pola):
            yield pola


POLA = MappingProxyType({pola.kode: pola for pola in _deklarasi()})


def cari_pola(kode: str) -> Pola:
    """The pola of that kode. Raises PolaTidakDikenal, with the near miss."""
    if kode not in POLA:
        raise PolaTidakDikenal(kode)
    return POLA[kode]
