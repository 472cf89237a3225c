"""The tables of lists of facts, made from their classes: a list is a table, a field is a column.

A part such as Masa is spread over columns that begin with the name of its field (masa_mulai), a list inside
an entry lies in a table of its own. Each is made when it is first asked for: a short command needs few.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    UniqueConstraint,
    select,
)

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, semua_bidang
from lifecycle.store.column_types import tipe_kolom
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KemitraanRow

_METADATA = KemitraanRow.metadata

# What will be asked for besides the entries of one parent: a table, and the columns of its index.
INDEKS = (
    ("dokumen", "berlaku_sampai"),
    ("komitmen", "jatuh_tempo"),
    ("tugas", "selesai", "tenggat", "giliran"),
)
# Fields whose text lies once, as `nama`, in the table of the same name, whoever says it.
RUJUKAN = {"pihak": ("mitra",)}


@dataclass(frozen=True, kw_only=True, slots=True)
class EntriTable:
    """The table of one list of facts; `induk` is the column that names whose entry a row is.

    Its `sidik_kunci` stands for the KUNCI of the class, which may have empty parts and be longer than an
    index takes: no two entries of one parent share it. Another KUNCI for a class of facts needs a migration
    that works it out again. `rujukan` are the fields that lie elsewhere.
    """

    table: Table
    induk: str
    rujukan: tuple[str, ...]

    def pilih(self) -> Select[Any]:
        """Every row, with what its references point at under the names of the facts."""
        pilih = select(self.table)
        for nama in self.rujukan:
            lain = _METADATA.tables[nama]
            pilih = pilih.add_columns(lain.c.nama.label(nama)).join_from(self.table, lain)
        return pilih

    def rujuk(self, koneksi: Connection, baris: list[dict[str, Any]]) -> None:
        """Put ids in place of what rows name elsewhere, creating what is not there yet."""
        for nama in self.rujukan:
            lain = _METADATA.tables[nama]
            # In one order always, so that two who save the same names wait for each other only one way round.
            semua = sorted({b[nama] for b in baris})
            sisip_bila_belum_ada(koneksi, lain, [{"nama": satu} for satu in semua])
            pilih = select(lain.c.nama, lain.c.id).where(lain.c.nama.in_(semua))
            nomor = dict(koneksi.execute(pilih).tuples().all())
            for b in baris:
                b[f"{nama}_id"] = nomor[b.pop(nama)]


@cache
def tabel_untuk(kelas: type) -> EntriTable:
    """The table that holds the facts of this class."""
    nama, induk = _tempat()[kelas]
    rujukan = RUJUKAN.get(nama, ())
    with _SATU_PER_SATU:
        table = _METADATA.tables.get(nama)
        if table is None:
            table = _buat(kelas, nama, induk, rujukan)
    return EntriTable(table=table, induk=f"{induk}_id", rujukan=rujukan)


def semua_entri() -> tuple[EntriTable, ...]:
    return tuple(map(tabel_untuk, _tempat()))


# A table is made once, whichever thread asks first.
_SATU_PER_SATU = Lock()


@cache
def _tempat() -> Mapping[type, tuple[str, str]]:
    """The name of its table, and of that of its parents, for every class of entries."""
    return dict(_daftar(Kemitraan, "kemitraan"))


def _daftar(kelas: type, induk: str) -> Iterator[tuple[type, tuple[str, str]]]:
    for nama, butir in anak(kelas).items():
        yield butir, (nama, induk)
        yield from _daftar(butir, nama)


def _buat(kelas: type, nama: str, induk: str, rujukan: tuple[str, ...]) -> Table:
    # What stands inside an entry is gone with it; a kemitraan is never gone.
    ondelete = None if induk == "kemitraan" else "CASCADE"
    indeks = (kolom for tabel, *kolom in INDEKS if tabel == nama)
    return Table(
        nama,
        _METADATA,
        Column("id", Integer, primary_key=True),
        Column(f"{induk}_id", Integer, ForeignKey(f"{induk}.id", ondelete=ondelete), nullable=False),
        Column("sidik_kunci", Text, nullable=False),
        *(Column(f"{r}_id", Integer, ForeignKey(f"{r}.id"), index=True, nullable=False) for r in rujukan),
        *(k for k in _kolom(kelas) if k.name not in {"id", *rujukan}),
        UniqueConstraint(f"{induk}_id", "sidik_kunci"),
        *(Index(None, *kolom) for kolom in indeks),
    )


def _kolom(kelas: type, awal: str = "", *, kosong: bool = False) -> Iterator[Column[Any]]:
    """A column for every field; of a part that may be missing each may be empty."""
    for b in di_baris(kelas):
        boleh_kosong = kosong or b.boleh_kosong
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
