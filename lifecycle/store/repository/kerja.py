"""What the periodic runs have to look at: found by day from an index, leased, and put off to its next day."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, exists, func, select, update

from lifecycle.domain.kata import Kerja
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip
from lifecycle.store.tabel.kemitraan import KEMITRAAN, SEWA

BERIKUT = {Kerja.PENGINGAT: KEMITRAAN.c.pengingat_berikut, Kerja.EVALUASI: KEMITRAAN.c.evaluasi_berikut}


class KerjaRepository(Repository):
    def klaim_kerja(
        self, kerja: Kerja, pada: date, *, penyewa: str, sekarang: datetime, sampai: datetime, batas: int
    ) -> tuple[str, ...]:
        k = KEMITRAAN.c
        bebas = _jatuh_tempo(kerja, pada, k.id, k.nomor).where(~_disewa(kerja, sekarang, sampai))
        # On SQLite whoever claims holds the write lock, and the next one finds the leases written.
        siap = bebas.limit(batas).with_for_update(of=KEMITRAAN, skip_locked=True)
        baris = self._koneksi.execute(siap).tuples().all()
        if baris:
            perintah = sisip(self._koneksi, SEWA)
            baru = perintah.excluded
            ambil_alih = perintah.on_conflict_do_update(
                index_elements=["kemitraan_id", "kerja"],
                set_={"penyewa": baru.penyewa, "sampai": baru.sampai},
            )
            sewa = {"kerja": kerja, "penyewa": penyewa, "sampai": sampai}
            self._koneksi.execute(ambil_alih, [{"kemitraan_id": i, **sewa} for i, _ in baris])
        return tuple(nomor for _, nomor in baris)

    def penyewa_kerja(self) -> frozenset[str]:
        return frozenset(self._koneksi.scalars(select(SEWA.c.penyewa).distinct()))

    def lepas_kerja(self, penyewa: str) -> None:
        self._koneksi.execute(delete(SEWA).where(SEWA.c.penyewa == penyewa))

    def kerja_jatuh_tempo(self, kerja: Kerja, pada: date) -> tuple[str, ...]:
        return tuple(self._koneksi.scalars(_jatuh_tempo(kerja, pada, KEMITRAAN.c.nomor)))

    def jumlah_kerja(self, kerja: Kerja, pada: date) -> int:
        pilih = select(func.count()).select_from(KEMITRAAN).where(BERIKUT[kerja] <= pada)
        return int(self._koneksi.execute(pilih).scalar_one())

    def tinjau_lagi(self, kerja: Kerja, hari: Mapping[str, tuple[int, date | None]]) -> None:
        """Not those that somebody changed since that versi: they are looked at again."""
        if not hari:
            return
        sama = and_(KEMITRAAN.c.nomor == bindparam("satu"), KEMITRAAN.c.versi == bindparam("versi_lihat"))
        perintah = update(KEMITRAAN).where(sama).values({BERIKUT[kerja]: bindparam("hari_lagi")})
        self._koneksi.execute(perintah, _isian(hari))


def _isian(hari: Mapping[str, tuple[int, date | None]]) -> Sequence[dict[str, Any]]:
    # In one order always, so that two who write the same ones never wait for each other both ways.
    return [{"satu": n, "versi_lihat": v, "hari_lagi": h} for n, (v, h) in sorted(hari.items())]


def _jatuh_tempo(kerja: Kerja, pada: date, *kolom: ColumnElement[Any]) -> Select[Any]:
    """Those longest due first, straight from the index."""
    return select(*kolom).where(BERIKUT[kerja] <= pada).order_by(BERIKUT[kerja], KEMITRAAN.c.id)


def _disewa(kerja: Kerja, sekarang: datetime, sampai: datetime) -> ColumnElement[bool]:
    """By a lease that is not over, nor written by a wrong clock: it ends not much later than ours will."""
    s = SEWA.c
    terlama = sampai + (sampai - sekarang)
    milik = (s.kemitraan_id == KEMITRAAN.c.id, s.kerja == kerja)
    return exists().where(*milik, s.sampai > sekarang, s.sampai <= terlama)
