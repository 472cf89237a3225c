"""Numbered letters, kept as they were issued."""

from sqlalchemy import select

from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.terbitan import SURAT


class SuratRepository(Repository):
    def simpan_surat(self, nomor: str, nomor_surat: str, format_: str, isi: bytes) -> None:
        """The first one stays: what was sent is never rewritten."""
        baris = {"kemitraan_id": self._id(nomor), "nomor": nomor_surat, "format": format_, "isi": isi}
        sisip_bila_belum_ada(self._koneksi, SURAT, [baris])

    def surat(self, nomor: str, nomor_surat: str, format_: str) -> bytes | None:
        k = SURAT.c
        pilih = select(k.isi).join(KEMITRAAN, KEMITRAAN.c.id == k.kemitraan_id)
        return self._koneksi.scalar(
            pilih.where(KEMITRAAN.c.nomor == nomor, k.nomor == nomor_surat, k.format == format_)
        )
