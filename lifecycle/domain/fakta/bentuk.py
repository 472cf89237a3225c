"""The shape of the facts: read from their annotations and from what their fields say of themselves.

Whatever goes over all facts (a dossier, a table, a rule of integrity) goes by it, so that a new field or a
new kind of fact is written down only once.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum, auto
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

from lifecycle.domain.arti import Arti, arti_bidang


class Rupa(Enum):
    """What stands in a field."""

    NILAI = auto()  # one value
    DAFTAR = auto()  # a list of plain values, always given whole
    ENTRI = auto()  # a list of entries, each matched by its KUNCI
    PETA = auto()  # values by key, each key for itself
    BAGIAN = auto()  # a part with fields of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Bidang:
    """One field of a class; `tipe` is the type of the value, or of each item or entry below it.

    `wajib`: it has no default, so that a new entry must give it. `boleh_kosong`: it may be None.
    """

    nama: str
    rupa: Rupa
    tipe: Any
    tipe_kunci: Any
    boleh_kosong: bool
    wajib: bool
    bawaan_polos: Any
    pembuat_bawaan: Any
    arti: Arti

    def bawaan(self) -> Any:
        """The value of this field where nobody gave one; None for one that must be given."""
        return self.bawaan_polos if self.pembuat_bawaan is MISSING else self.pembuat_bawaan()

    @property
    def berlapis(self) -> bool:
        """Whether what stands in it has fields of its own."""
        return self.rupa in (Rupa.ENTRI, Rupa.BAGIAN)


@cache
def semua_bidang(kelas: Any) -> Mapping[str, Bidang]:
    """Every field of this class, also what the engine keeps."""
    return {f.name: _bidang(f) for f in fields(kelas)}


@cache
def bidang(kelas: Any) -> Mapping[str, Bidang]:
    """The keys that a dossier may write for this class of facts."""
    return {nama: b for nama, b in semua_bidang(kelas).items() if not b.arti.mesin}


@cache
def pembawa(kelas: Any, pilih: Callable[[Bidang], object], *, mesin: bool) -> tuple[Bidang, ...]:
    """The fields of this class that `pilih` chooses, and those in which it chooses any, however deep.

    Without `mesin` what the engine keeps is passed over. `pilih` is a function of a module, since the answer
    is kept for good.
    """
    semua = semua_bidang(kelas) if mesin else bidang(kelas)
    return tuple(
        b for b in semua.values() if pilih(b) or (b.berlapis and pembawa(b.tipe, pilih, mesin=mesin))
    )


def _bidang(field: Field[Any]) -> Bidang:
    pilihan = get_args(field.type)
    boleh_kosong = NoneType in pilihan
    tipe = next(satu for satu in pilihan if satu is not NoneType) if boleh_kosong else field.type
    rupa, isi, kunci = _rupa(tipe)
    return Bidang(
        nama=field.name,
        rupa=rupa,
        tipe=isi,
        tipe_kunci=kunci,
        boleh_kosong=boleh_kosong,
        wajib=field.default is MISSING and field.default_factory is MISSING,
        bawaan_polos=None if field.default is MISSING else field.default,
        pembuat_bawaan=field.default_factory,
        arti=arti_bidang(field),
    )


def _rupa(tipe: Any) -> tuple[Rupa, Any, Any]:
    asal, isi = get_origin(tipe), get_args(tipe)
    if asal is tuple:
        return (Rupa.ENTRI if is_dataclass(isi[0]) else Rupa.DAFTAR), isi[0], None
    if asal is Mapping:
        return Rupa.PETA, isi[1], isi[0]
    return (Rupa.BAGIAN if is_dataclass(tipe) else Rupa.NILAI), tipe, None
