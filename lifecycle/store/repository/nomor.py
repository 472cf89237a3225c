"""Giving out nomor, so that no two kemitraan get the same and no kemitraan gets two."""

from sqlalchemy import func, select, union

from lifecycle.store.repository.base import Repository
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.riwayat import NOMOR_TERBIT

# An arbitrary number that stands for "whoever holds this gives out nomor" among PostgreSQL's advisory locks.
KUNCI_PENOMORAN = 711_2026


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

    def nomor_dari_judul(self, judul: str, pola: str) -> str | None:
        """The oldest kemitraan of that judul and pola; one that was called off is not meant any more."""
        self._kunci_penomoran()
        k = KEMITRAAN.c
        pilih = select(k.nomor).where(k.judul == judul, k.pola == pola, ~k.dibatalkan)
        return self._koneksi.scalar(pilih.order_by(k.id).limit(1))

    def _kunci_penomoran(self) -> None:
        """Wait for whoever is creating a kemitraan: until the end of this transaction only we do.

        On SQLite a unit that may write holds the lock of the whole database already.
        """
        if self._tulis and self._postgresql:
            self._koneksi.execute(select(func.pg_advisory_xact_lock(KUNCI_PENOMORAN)))
