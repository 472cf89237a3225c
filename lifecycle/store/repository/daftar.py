"""Looking over many partnerships at once."""

from sqlalchemy import ColumnElement, exists, or_, select

from lifecycle.domain.daftar import Ringkasan
from lifecycle.domain.fakta import Pihak
from lifecycle.store.repository.base import Repository
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA, PENGGUNA


class DaftarRepository(Repository):
    def daftar(
        self, *, tahap: str | None = None, pola: str | None = None, cari: str | None = None
    ) -> tuple[Ringkasan, ...]:
        """By nomor; `cari` is looked for in nomor, judul and the names of the mitra, in capitals or not."""
        k = KEMITRAAN.c
        pilih = select(
            k.nomor, k.judul, k.pola, k.tahap, k.siklus, k.tahap_sejak.label("sejak"), k.ditangguhkan,
            k.diarsipkan, k.dibatalkan, PENGGUNA.c.nama.label("penanggung_jawab"),
        ).join(PENGGUNA, PENGGUNA.c.id == k.penanggung_jawab_id)  # fmt: skip
        if tahap is not None:
            pilih = pilih.where(k.tahap == tahap)
        if pola is not None:
            pilih = pilih.where(k.pola == pola)
        if cari is not None:
            pilih = pilih.where(_memuat(cari))
        return tuple(Ringkasan(**b) for b in self._koneksi.execute(pilih.order_by(k.nomor)).mappings())


def _memuat(cari: str) -> ColumnElement[bool]:
    pihak, mitra = tabel_untuk(Pihak).table.c, MITRA.c
    bernama = mitra.nama.icontains(cari, autoescape=True)
    anggota = exists().where(pihak.kemitraan_id == KEMITRAAN.c.id, mitra.id == pihak.mitra_id, bernama)
    sendiri = (c.icontains(cari, autoescape=True) for c in (KEMITRAAN.c.nomor, KEMITRAAN.c.judul))
    return or_(*sendiri, anggota)
