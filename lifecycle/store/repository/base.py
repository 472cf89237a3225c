"""What every repository stands on: the one connection of its unit of work."""

from difflib import get_close_matches

from sqlalchemy import Connection, select

from lifecycle.domain.galat import NomorTidakDikenal
from lifecycle.store.tabel.kemitraan import KEMITRAAN


class Repository:
    """A repository reads and writes inside the transaction of its unit, and never ends it."""

    _koneksi: Connection
    _tulis: bool
    # What was asked before: a nomor keeps its row for good.
    _id_dikenal: dict[str, int]

    @property
    def _postgresql(self) -> bool:
        return self._koneksi.dialect.name == "postgresql"

    def _id(self, nomor: str) -> int:
        """The row of a kemitraan. Raises NomorTidakDikenal."""
        if nomor not in self._id_dikenal:
            id_baris = self._koneksi.scalar(select(KEMITRAAN.c.id).where(KEMITRAAN.c.nomor == nomor))
            if id_baris is None:
                raise self._tidak_dikenal(nomor)
            self._id_dikenal[nomor] = int(id_baris)
        return self._id_dikenal[nomor]

    def _tidak_dikenal(self, nomor: str) -> NomorTidakDikenal:
        semua = self._koneksi.scalars(select(KEMITRAAN.c.nomor)).all()
        dekat = get_close_matches(nomor.upper(), semua, n=1, cutoff=0.8)
        return NomorTidakDikenal(nomor, dekat=dekat[0] if dekat else None)
