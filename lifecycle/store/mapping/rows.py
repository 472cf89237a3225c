"""Facts to rows and back, by the names of their fields: no list of fields is written here.

A part such as Masa is spread over columns that begin with the name of its field (masa_mulai). The parts of
Keadaan stand under their own names. A tuple of facts lies in a table of its own (see pohon.py).
"""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin

from lifecycle.domain.fakta import Keadaan


@dataclass(frozen=True, kw_only=True, slots=True)
class RowField:
    """A field that lies in the row itself: one column, or the columns of a `bagian`."""

    nama: str
    bagian: type | None
    boleh_kosong: bool

    def awalan(self, awalan: str) -> str:
        """What the columns of the part begin with."""
        return awalan if self.bagian is Keadaan else f"{awalan}{self.nama}_"


@cache
def row_fields(kelas: type) -> tuple[RowField, ...]:
    """The fields that lie in the row itself."""
    sendiri = (f for f in fields(kelas) if not f.metadata.get("turunan"))
    return tuple(_row_field(f) for f in sendiri if f.name not in anak(kelas))


@cache
def anak(kelas: type) -> Mapping[str, type]:
    """The fields that are lists of facts, each with the class of its entries."""
    butir = {f.name: get_args(f.type)[0] for f in fields(kelas) if get_origin(f.type) is tuple}
    return {nama: jenis for nama, jenis in butir.items() if isinstance(jenis, type) and is_dataclass(jenis)}


def _row_field(field: Field[Any]) -> RowField:
    pilihan = get_args(field.type) if isinstance(field.type, UnionType) else (field.type,)
    bagian = next((p for p in pilihan if isinstance(p, type) and is_dataclass(p)), None)
    return RowField(nama=field.name, bagian=bagian, boleh_kosong=type(None) in pilihan)


def urai(kelas: type, fakta: Any, awalan: str = "") -> dict[str, Any]:
    """The columns of one fact; a part that is None gives None for each of its columns."""
    kolom: dict[str, Any] = {}
    for b in row_fields(kelas):
        nilai = None if fakta is None else getattr(fakta, b.nama)
        if b.bagian is None:
            kolom[awalan + b.nama] = nilai
        else:
            kolom |= urai(b.bagian, nilai, b.awalan(awalan))
    return kolom


def rakit(kelas: type, baris: Mapping[Any, Any], daftar: Mapping[str, Any] | None = None) -> Any:
    """The fact that these columns and lists of entries make up."""
    return kelas(**_nilai(kelas, baris, ""), **(daftar or {}))


def _nilai(kelas: type, baris: Mapping[Any, Any], awalan: str) -> dict[str, Any]:
    return {
        b.nama: baris[awalan + b.nama] if b.bagian is None else _bagian(b, b.bagian, baris, awalan)
        for b in row_fields(kelas)
    }


def _bagian(field: RowField, kelas: type, baris: Mapping[Any, Any], awalan: str) -> Any:
    nilai = _nilai(kelas, baris, field.awalan(awalan))
    if field.boleh_kosong and all(n is None for n in nilai.values()):
        return None
    return kelas(**nilai)
