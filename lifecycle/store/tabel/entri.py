"""The tables of lists of facts, made from their classes: a list is a table, a field is a column.

Each is made when it is first asked for: a short command needs few of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, Integer, Select, Table, Text, UniqueConstraint, select

from lifecycle.domain.fakta import Kemitraan
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.dasar import METADATA, anak, kolom_fakta, tabel, wajib
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA

# What will be asked for besides the entries of one parent: a table, and the columns of its index.
INDEKS = (
    ("dokumen", "berlaku_sampai"),
    ("komitmen", "jatuh_tempo"),
    ("tugas", "selesai", "tenggat", "giliran"),
)
# Of a table, the fields whose text lies once, as `nama`, in another, whoever says it.
RUJUKAN: Mapping[str, Mapping[str, Table]] = {"pihak": {"mitra": MITRA}}


@dataclass(frozen=True, kw_only=True, slots=True)
class EntriTable:
    """The table of one list of facts; `induk` is the column that names whose entry a row is.

    Its `sidik_kunci` stands for the KUNCI of the class, which may have empty parts and be longer than an
    index takes: no two entries of one parent share it. Another KUNCI for a class of facts needs a migration
    that works it out again.
    """

    table: Table
    induk: str

    @property
    def rujukan(self) -> Mapping[str, Table]:
        return RUJUKAN.get(self.table.name, {})

    def pilih(self) -> Select[Any]:
        """Every row, with what its references point at under the names of the facts."""
        pilih = select(self.table)
        for nama, lain in self.rujukan.items():
            pilih = pilih.add_columns(lain.c.nama.label(nama)).join_from(self.table, lain)
        return pilih

    def rujuk(self, koneksi: Connection, baris: list[dict[str, Any]]) -> None:
        """Put ids in place of what rows name elsewhere, creating what is not there yet."""
        for nama, lain in self.rujukan.items():
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
    with _SATU_PER_SATU:
        table = METADATA.tables.get(nama)
        if table is None:
            table = _buat(kelas, nama, induk)
    return EntriTable(table=table, induk=f"{induk}_id")


def semua_entri() -> tuple[EntriTable, ...]:
    return tuple(map(tabel_untuk, _tempat()))


# A table is made once, whichever thread asks first.
_SATU_PER_SATU = Lock()


@cache
def _tempat() -> Mapping[type, tuple[str, str]]:
    """The name of its table, and of that of its parents, for every class of entries."""
    return dict(_daftar(Kemitraan, KEMITRAAN.name))


def _daftar(kelas: type, induk: str) -> Iterator[tuple[type, tuple[str, str]]]:
    for nama, butir in anak(kelas).items():
        yield butir, (nama, induk)
        yield from _daftar(butir, nama)


def _buat(kelas: type, nama: str, induk: str) -> Table:
    # What stands inside an entry is gone with it; a kemitraan is never gone.
    ondelete = None if induk == KEMITRAAN.name else "CASCADE"
    return tabel(
        nama,
        wajib(f"{induk}_id", Integer, ForeignKey(f"{induk}.id", ondelete=ondelete)),
        wajib("sidik_kunci", Text),
        *kolom_fakta(kelas, RUJUKAN.get(nama, {})),
        UniqueConstraint(f"{induk}_id", "sidik_kunci"),
        *(Index(None, *kolom) for table, *kolom in INDEKS if table == nama),
    )
