"""The registry of causes of work: every module of this folder that declares a SEBAB is one."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lifecycle.domain.sebab.deklarasi import Sebab

__all__ = ["SEBAB", "Sebab"]


def _deklarasi() -> Iterator[Sebab]:
    for modul in sorted(iter_modules(__path__), key=lambda m: m.name):
        sebab = getattr(import_module(f"{__name__}.{modul.name}"), "SEBAB", None)
        if isinstance(sebab, Sebab):
            yield sebab


SEBAB = MappingProxyType({sebab.kode: sebab for sebab in _deklarasi()})
