"""Reports and numbered letters, kept as they were issued."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Table, select

from lifecycle.domain.segel.disegel import Terbitan
from lifecycle.store.galat import terbaca
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.terbitan import LAPORAN, SURAT

# The table of each kind, and the column that names one of them there.
TERBITAN = {"laporan": (LAPORAN, LAPORAN.c.versi), "surat": (SURAT, SURAT.c.nomor)}


class TerbitanRepository(Repository):
    def simpan_terbitan(self, nomor: str, terbitan: Sequence[Terbitan]) -> None:
        """The first one stays: every pihak reads the same, and what was sent is never rewritten."""
        for satu in terbitan:
            tabel, nama = TERBITAN[satu.jenis]
            baris = {"kemitraan_id": self._id(nomor), "format": satu.format, "isi": satu.isi}
            sisip_bila_belum_ada(
                self._koneksi, tabel, [baris | {nama.name: nama.type.python_type(satu.nama)}]
            )

    def laporan(self, nomor: str, versi: int, format_: str) -> bytes | None:
        return self._isi(LAPORAN, LAPORAN.c.versi == versi, nomor, format_)

    def surat(self, nomor: str, nomor_surat: str, format_: str) -> bytes | None:
        return self._isi(SURAT, SURAT.c.nomor == nomor_surat, nomor, format_)

    def semua_terbitan(self, nomor: str) -> Iterator[Terbitan]:
        """Every report and letter of a kemitraan. Raises NomorTidakDikenal."""
        for jenis, (tabel, nama) in TERBITAN.items():
            pilih = select(nama, tabel.c.format, tabel.c.isi).where(tabel.c.kemitraan_id == self._id(nomor))
            with terbaca(jenis):
                semua = self._koneksi.execute(pilih).all()
            for satu, format_, isi in semua:
                yield Terbitan(jenis=jenis, nama=str(satu), format=format_, isi=isi)

    def _isi(self, tabel: Table, itu: ColumnElement[bool], nomor: str, format_: str) -> bytes | None:
        pilih = select(tabel.c.isi).join(KEMITRAAN, KEMITRAAN.c.id == tabel.c.kemitraan_id)
        return self._koneksi.scalar(pilih.where(KEMITRAAN.c.nomor == nomor, itu, tabel.c.format == format_))
