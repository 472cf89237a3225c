"""Mitra across partnerships: where each stands, what it is named now, and what it becomes."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import or_, select, update

from lifecycle.domain.fakta import Pihak
from lifecycle.domain.mitra import MitraTercatat, id_dari_kode
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, MITRA


class MitraRepository(Repository):
    def daftar_mitra(self) -> tuple[MitraTercatat, ...]:
        """By name."""
        pihak, k = tabel_untuk(Pihak).table.c, KEMITRAAN.c
        tempat: defaultdict[int, list[str]] = defaultdict(list)
        pilih = select(pihak.mitra_id, k.nomor).join(KEMITRAAN, k.id == pihak.kemitraan_id)
        for id_mitra, nomor in self._koneksi.execute(pilih.distinct().order_by(k.nomor)):
            tempat[id_mitra].append(nomor)
        return tuple(
            MitraTercatat(id=id_mitra, nama=nama, menjadi=menjadi or "", nomor=tuple(tempat[id_mitra]))
            for id_mitra, nama, menjadi in self._koneksi.execute(
                select(MITRA.c.id, MITRA.c.nama, MITRA.c.menjadi).order_by(MITRA.c.nama)
            )
        )

    def mitra_kini(self, sebutan: Collection[str]) -> Mapping[str, str]:
        """Of these names and kode those that mean a mitra, with the name that it bears now."""
        kini: dict[str, str] = {}
        dicari = {satu: satu for satu in sebutan}
        while dicari:
            tahu = self._sekali(dicari.values())
            langkah = {satu: tahu[nama] for satu, nama in dicari.items() if nama in tahu}
            kini |= {satu: nama for satu, (nama, _) in langkah.items()}
            dicari = {satu: menjadi for satu, (_, menjadi) in langkah.items() if menjadi}
        return kini

    def _sekali(self, sebutan: Collection[str]) -> dict[str, tuple[str, str]]:
        """Of each of these its name and what that became, "" for nothing."""
        nomor = {id_mitra: satu for satu in sebutan if (id_mitra := id_dari_kode(satu)) is not None}
        pilih = select(MITRA.c.id, MITRA.c.nama, MITRA.c.menjadi)
        pilih = pilih.where(or_(MITRA.c.nama.in_(list(sebutan)), MITRA.c.id.in_(list(nomor))))
        hasil: dict[str, tuple[str, str]] = {}
        for id_mitra, nama, menjadi in self._koneksi.execute(pilih):
            for satu in {nama, nomor.get(id_mitra, nama)}:
                hasil[satu] = (nama, menjadi or "")
        return hasil

    def ganti_mitra(self, lama: str, baru: str) -> None:
        sisip_bila_belum_ada(self._koneksi, MITRA, [{"nama": baru}])
        for nama, menjadi in ((lama, baru), (baru, None)):
            self._koneksi.execute(update(MITRA).where(MITRA.c.nama == nama).values(menjadi=menjadi))
