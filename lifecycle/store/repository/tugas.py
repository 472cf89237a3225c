"""Open tasks across all partnerships. They are written with their kemitraan."""

from sqlalchemy import ColumnElement, func, select

from lifecycle.domain.daftar import TugasTerbuka
from lifecycle.domain.fakta import Tugas
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.repository.base import Repository
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN

TUGAS = tabel_untuk(Tugas).table


class TugasRepository(Repository):
    def tugas_terbuka(self, *, giliran: str | None = None) -> tuple[TugasTerbuka, ...]:
        """Tasks without a deadline come last."""
        pilih = (
            select(TUGAS, KEMITRAAN.c.nomor, KEMITRAAN.c.judul.label("judul_kemitraan"))
            .join(KEMITRAAN, KEMITRAAN.c.id == TUGAS.c.kemitraan_id)
            .where(TUGAS.c.selesai.is_(None))
            .order_by(TUGAS.c.tenggat.nulls_last(), TUGAS.c.id)
        )
        if giliran is not None:
            pilih = pilih.where(bergiliran(giliran))
        semua = (
            TugasTerbuka(nomor=b["nomor"], judul_kemitraan=b["judul_kemitraan"], tugas=rakit(Tugas, b))
            for b in self._koneksi.execute(pilih).mappings()
        )
        dicari = None if giliran is None else kunci_surel(giliran)
        return tuple(t for t in semua if dicari in (None, kunci_surel(t.tugas.giliran)))

    def nomor_tugas(self, id_tugas: int) -> str | None:
        """The kemitraan that a task belongs to, open or done."""
        pilih = select(KEMITRAAN.c.nomor).join(TUGAS, TUGAS.c.kemitraan_id == KEMITRAAN.c.id)
        return self._koneksi.scalar(pilih.where(TUGAS.c.id == id_tugas))


def bergiliran(giliran: str) -> ColumnElement[bool]:
    """A first choice: of a spelling outside ASCII SQLite knows no small letters, only where it ends."""
    kunci = kunci_surel(giliran)
    kecil = func.lower(TUGAS.c.giliran)
    if kunci.isascii():
        return kecil == kunci
    return kecil.endswith(f"@{kunci.rpartition('@')[2]}", autoescape=True)
