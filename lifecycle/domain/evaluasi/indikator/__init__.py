"""The kinds of indicator. A new kind is a new file here with a `JENIS`; nothing else is touched."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lifecycle.domain.kaidah.indikator import JenisIndikator


def _temukan() -> Iterator[JenisIndikator]:
    for berkas in iter_modules(__path__):
        yield import_module(f"{__name__}.{berkas.name}").JENIS


JENIS_INDIKATOR: Mapping[str, JenisIndikator] = MappingProxyType({jenis.kode: jenis for jenis in _temukan()})
