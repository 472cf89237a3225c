"""The seals over all chains, and what they are held against."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select

from lifecycle.domain.segel.harian import SegelHarian, sebut_ujung
from lifecycle.store.galat import terbaca
from lifecycle.store.mapping.rows import rakit, urai
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.riwayat import RIWAYAT, SEGEL_HARIAN


class SegelRepository(Repository):
    def semua_segel(self) -> tuple[SegelHarian, ...]:
        """Oldest first."""
        with terbaca("segel harian"):
            baris = (
                self._koneksi.execute(select(SEGEL_HARIAN).order_by(SEGEL_HARIAN.c.urutan)).mappings().all()
            )
        return tuple(rakit(SegelHarian, b) for b in baris)

    def segel_terakhir(self) -> SegelHarian | None:
        pilih = select(SEGEL_HARIAN).order_by(SEGEL_HARIAN.c.urutan.desc()).limit(1)
        baris = self._koneksi.execute(pilih).mappings().first()
        return None if baris is None else rakit(SegelHarian, baris)

    def simpan_segel(self, segel: SegelHarian) -> bool:
        """False where somebody else made the seal of that urutan meanwhile."""
        return bool(sisip_bila_belum_ada(self._koneksi, SEGEL_HARIAN, [urai(SegelHarian, segel)]))

    def ujung_rantai(self) -> dict[str, str]:
        r = RIWAYAT.c
        akhir = select(r.kemitraan_id, func.max(r.versi).label("versi")).group_by(r.kemitraan_id).subquery()
        pilih = (
            select(KEMITRAAN.c.nomor, r.versi, r.hash)
            .join(KEMITRAAN, KEMITRAAN.c.id == r.kemitraan_id)
            .join(akhir, (akhir.c.kemitraan_id == r.kemitraan_id) & (akhir.c.versi == r.versi))
            .order_by(KEMITRAAN.c.nomor)
        )
        return {nomor: sebut_ujung(versi, hash_) for nomor, versi, hash_ in self._koneksi.execute(pilih)}

    def hash_riwayat(self) -> Mapping[str, Mapping[int, str]]:
        """The hash of every row of every chain, by nomor and version."""
        r = RIWAYAT.c
        pilih = select(KEMITRAAN.c.nomor, r.versi, r.hash).join(KEMITRAAN, KEMITRAAN.c.id == r.kemitraan_id)
        rantai: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for nomor, versi, hash_ in self._koneksi.execute(pilih):
            rantai[nomor][versi] = hash_
        return rantai
