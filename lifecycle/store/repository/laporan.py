"""Rendered reports, kept as they were sent."""

from sqlalchemy import select

from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.terbitan import LAPORAN


class LaporanRepository(Repository):
    def simpan_laporan(self, nomor: str, versi: int, format_: str, isi: bytes) -> None:
        """The first one stays: every pihak reads the same, and an old report is what it was."""
        baris = {"kemitraan_id": self._id(nomor), "versi": versi, "format": format_, "isi": isi}
        sisip_bila_belum_ada(self._koneksi, LAPORAN, [baris])

    def laporan(self, nomor: str, versi: int, format_: str) -> bytes | None:
        k = LAPORAN.c
        pilih = select(k.isi).join(KEMITRAAN, KEMITRAAN.c.id == k.kemitraan_id)
        return self._koneksi.scalar(
            pilih.where(KEMITRAAN.c.nomor == nomor, k.versi == versi, k.format == format_)
        )
