"""What every table shares: how a key is named, and the columns of a class of facts."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table

from lifecycle.domain.fakta.bentuk import Bidang, Rupa, semua_bidang
from lifecycle.store.column_types import tipe_kolom

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def tabel(nama: str, *isi: Any) -> Table:
    """A table whose rows have an id. Rows are read and written as they are; there is no identity map."""
    return Table(nama, METADATA, Column("id", Integer, primary_key=True), *isi)


def wajib(nama: str, jenis: Any, *lagi: Any, unik: bool = False, indeks: bool = False) -> Column[Any]:
    """A column that every row fills."""
    return Column(nama, jenis, *lagi, nullable=False, unique=unik or None, index=indeks or None)


def boleh(nama: str, jenis: Any, *lagi: Any, indeks: bool = False) -> Column[Any]:
    """A column that a row may leave empty."""
    return Column(nama, jenis, *lagi, nullable=True, index=indeks or None)


def kolom_fakta(kelas: type, rujukan: Mapping[str, Table]) -> Iterator[Column[Any]]:
    """The columns of a class of facts: by its fields, behind those that name a row of another table.

    A part such as Masa is spread over columns that begin with the name of its field (masa_mulai). Lists of
    facts lie in tables of their own (see entri.py).
    """
    for nama, tujuan in rujukan.items():
        yield wajib(f"{nama}_id", Integer, ForeignKey(tujuan.c.id), indeks=True)
        # What that row does not say of it is said here: a stand-in is of one kemitraan, a name of all.
        b = semua_bidang(kelas)[nama]
        if b.rupa is Rupa.BAGIAN:
            yield from _kolom(b.tipe, awalan(b, ""), kosong=True, kecuali=set(tujuan.c.keys()))
    yield from _kolom(kelas, "", kosong=False, kecuali={"id", *rujukan})


def _kolom(kelas: type, awal: str, *, kosong: bool, kecuali: Collection[str] = ()) -> Iterator[Column[Any]]:
    """Of a part that may be missing every column may be empty."""
    for b in di_baris(kelas):
        boleh_kosong = kosong or b.boleh_kosong
        if b.nama in kecuali:
            continue
        if b.rupa is Rupa.BAGIAN:
            yield from _kolom(b.tipe, awalan(b, awal), kosong=boleh_kosong)
        else:
            yield Column(awal + b.nama, tipe_kolom(b), nullable=boleh_kosong)


@cache
def di_baris(kelas: type) -> tuple[Bidang, ...]:
    """The fields that lie in the row itself: one column each, or the columns of a part."""
    semua = semua_bidang(kelas).values()
    return tuple(b for b in semua if b.rupa is not Rupa.ENTRI and not b.arti.turunan)


@cache
def anak(kelas: type) -> Mapping[str, type]:
    """The fields that are lists of facts, each with the class of its entries."""
    return {b.nama: b.tipe for b in semua_bidang(kelas).values() if b.rupa is Rupa.ENTRI}


def awalan(b: Bidang, awal: str) -> str:
    """What the columns of that part begin with."""
    return awal if b.arti.lebur else f"{awal}{b.nama}_"
