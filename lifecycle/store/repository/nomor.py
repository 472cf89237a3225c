"""Giving out nomor, so that no two kemitraan get the same and no kemitraan gets two."""

from collections.abc import Collection

from sqlalchemy import exists, func, or_, select, union

from lifecycle.domain.fakta import Pihak
from lifecycle.store.repository.base import Repository
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA
from lifecycle.store.tabel.riwayat import NOMOR_TERBIT

# An arbitrary number that stands for "whoever holds this gives out nomor" among PostgreSQL's advisory locks.
KUNCI_PENOMORAN = 711_2026
# As many are compared with a new title, under the lock.
SEPOLA_TERBANYAK = 200


class NomorRepository(Repository):
    def nomor_berikut(self, tahun: int) -> str:
        self._kunci_penomoran()
        awalan = f"KM-{tahun}-"
        terpakai = self._koneksi.scalars(
            select(NOMOR_TERBIT.c.nomor).where(NOMOR_TERBIT.c.nomor.startswith(awalan, autoescape=True))
        )
        urutan = (n.removeprefix(awalan) for n in terpakai)
        return f"{awalan}{max((int(u) for u in urutan if u.isdecimal()), default=0) + 1:04}"

    def nomor_terbit(self) -> tuple[str, ...]:
        """Every nomor that was ever given or stands here, in order."""
        semua = union(select(NOMOR_TERBIT.c.nomor), select(KEMITRAAN.c.nomor))
        return tuple(sorted(self._koneksi.scalars(semua)))

    def pernah_terbit(self, nomor: str) -> bool:
        """Whether that nomor was ever given, wherever its kemitraan is now."""
        terbit = select(NOMOR_TERBIT.c.id).where(NOMOR_TERBIT.c.nomor == nomor)
        return self._koneksi.scalar(terbit) is not None

    def sepola(self, pola: str, *, judul: str, mitra: Collection[str]) -> tuple[tuple[str, str], ...]:
        """Nomor and judul of those of that pola that bear that judul or have one of these mitra, the oldest
        first; one that was called off is not meant any more."""
        self._kunci_penomoran()
        k, p, m = KEMITRAAN.c, tabel_untuk(Pihak).table.c, MITRA.c
        ikut = exists().where(p.kemitraan_id == k.id, m.id == p.mitra_id, m.nama.in_(mitra))
        pilih = select(k.nomor, k.judul).where(k.pola == pola, ~k.dibatalkan, or_(k.judul == judul, ikut))
        return tuple(self._koneksi.execute(pilih.order_by(k.id).limit(SEPOLA_TERBANYAK)).tuples())

    def _kunci_penomoran(self) -> None:
        """Wait for whoever is creating a kemitraan: until the end of this transaction only we do.

        On SQLite a unit that may write holds the lock of the whole database already.
        """
        if self._tulis and self._postgresql:
            self._koneksi.execute(select(func.pg_advisory_xact_lock(KUNCI_PENOMORAN)))
