"""Facts to rows and back, by the names of their fields: no list of fields is written here.

Which columns those are, the tables say (see tabel/dasar.py).
"""

from collections.abc import Mapping
from typing import Any

from lifecycle.domain.fakta.bentuk import Bidang, Rupa
from lifecycle.store.tabel.dasar import awalan, di_baris


def urai(kelas: type, fakta: Any, awal: str = "") -> dict[str, Any]:
    """The columns of one fact; a part that is None gives None for each of its columns."""
    kolom: dict[str, Any] = {}
    for b in di_baris(kelas):
        nilai = None if fakta is None else getattr(fakta, b.nama)
        if b.rupa is Rupa.BAGIAN:
            kolom |= urai(b.tipe, nilai, awalan(b, awal))
        else:
            kolom[awal + b.nama] = nilai
    return kolom


def rakit(kelas: type, baris: Mapping[Any, Any], daftar: Mapping[str, Any] | None = None) -> Any:
    """The fact that these columns and lists of entries make up."""
    return kelas(**_nilai(kelas, baris, ""), **(daftar or {}))


def _nilai(kelas: type, baris: Mapping[Any, Any], awal: str) -> dict[str, Any]:
    return {
        b.nama: _bagian(b, baris, awal) if b.rupa is Rupa.BAGIAN else baris[awal + b.nama]
        for b in di_baris(kelas)
    }


def _bagian(b: Bidang, baris: Mapping[Any, Any], awal: str) -> Any:
    nilai = _nilai(b.tipe, baris, awalan(b, awal))
    if b.boleh_kosong and all(n is None for n in nilai.values()):
        return None
    return b.tipe(**nilai)
