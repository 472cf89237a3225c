"""The shape of a dossier: read from the type hints of the facts, so that it is written down only once."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum, auto
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints


class Rupa(Enum):
    """What stands under a key."""

    NILAI = auto()  # one value
    DAFTAR = auto()  # a list of plain values, always given whole
    ENTRI = auto()  # a list of entries, each matched by its KUNCI
    PETA = auto()  # values by key, each key for itself
    BAGIAN = auto()  # a part with keys of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Bidang:
    """One key of a dossier; `tipe` is the type of the value, or of each item or entry below it.

    `wajib`: it has no default, so that a new entry must give it.
    """

    nama: str
    rupa: Rupa
    tipe: Any
    tipe_kunci: Any
    wajib: bool
    bawaan_polos: Any
    pembuat_bawaan: Any

    def bawaan(self) -> Any:
        """The value of this key where nobody gave one; None for a key that must be given."""
        return self.bawaan_polos if self.pembuat_bawaan is MISSING else self.pembuat_bawaan()


@cache
def bidang(kelas: Any) -> Mapping[str, Bidang]:
    """The keys that a dossier may write for this class of facts; what the engine keeps is not among them."""
    tipe = get_type_hints(kelas)
    return {f.name: _bidang(f, tipe[f.name]) for f in fields(kelas) if not f.metadata.get("mesin")}


def _bidang(field: Any, tipe: Any) -> Bidang:
    rupa, isi, kunci = _rupa(_tanpa_kosong(tipe))
    return Bidang(
        nama=field.name,
        rupa=rupa,
        tipe=isi,
        tipe_kunci=kunci,
        wajib=field.default is MISSING and field.default_factory is MISSING,
        bawaan_polos=None if field.default is MISSING else field.default,
        pembuat_bawaan=field.default_factory,
    )


def _tanpa_kosong(tipe: Any) -> Any:
    """`X` for `X | None`."""
    pilihan = get_args(tipe)
    if NoneType not in pilihan:
        return tipe
    return next(satu for satu in pilihan if satu is not NoneType)


def _rupa(tipe: Any) -> tuple[Rupa, Any, Any]:
    asal, isi = get_origin(tipe), get_args(tipe)
    if asal is tuple:
        return (Rupa.ENTRI if is_dataclass(isi[0]) else Rupa.DAFTAR), isi[0], None
    if asal is Mapping:
        return Rupa.PETA, isi[1], isi[0]
    return (Rupa.BAGIAN if is_dataclass(tipe) else Rupa.NILAI), tipe, None
