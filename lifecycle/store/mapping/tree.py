"""Lists of facts, and the lists inside them: loaded one table at a time, however many parents."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam

from lifecycle.store.galat import terbaca
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.tabel.dasar import anak
from lifecycle.store.tabel.entri import EntriTable, tabel_untuk


@cache
def _pilih(tabel: EntriTable) -> Select[Any]:
    """The entries under the rows `induk`. Kept, because to build it takes as long as to run it."""
    kolom = tabel.table.c
    di_bawah = kolom[tabel.induk].in_(bindparam("induk", expanding=True))
    return tabel.pilih().where(di_bawah).order_by(kolom.id)


def muat_cabang(koneksi: Connection, kelas: type, induk: Sequence[int]) -> Mapping[int, dict[str, Any]]:
    """Every list of entries that each of these rows has, by the name of its field."""
    daftar = {nama: _muat_entri(koneksi, butir, induk) for nama, butir in anak(kelas).items()}
    return {i: {nama: tuple(entri.get(i, ())) for nama, entri in daftar.items()} for i in induk}


def _muat_entri(koneksi: Connection, kelas: type, induk: Sequence[int]) -> Mapping[int, list[Any]]:
    """The entries under each of these rows, in the order in which they were first written."""
    tabel = tabel_untuk(kelas)
    with terbaca(tabel.table.name.replace("_", " ")):
        baris = koneksi.execute(_pilih(tabel), {"induk": induk}).mappings().all()
    cabang = muat_cabang(koneksi, kelas, [b["id"] for b in baris])
    entri: defaultdict[int, list[Any]] = defaultdict(list)
    for b in baris:
        entri[b[tabel.induk]].append(rakit(kelas, b, cabang[b["id"]]))
    return entri
