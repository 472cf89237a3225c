"""The history: rows are appended, each sealed onto the one before it, and never touched again."""

import json
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from lifecycle.domain.galat import KunciDipakai, VersiBerubah
from lifecycle.domain.riwayat import Riwayat, baku, segel
from lifecycle.domain.segel.disegel import Disegel, tempat_surel
from lifecycle.store.column_types import ke_utc
from lifecycle.store.galat import DataBertentangan, terbaca
from lifecycle.store.mapping.rows import rakit, urai
from lifecycle.store.repository.terbitan import TerbitanRepository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.riwayat import RIWAYAT
from lifecycle.store.tabel.surel import SUREL


class _Ujung(NamedTuple):
    """The end of a chain: its hash, and whether that row seals facts."""

    hash: str
    bersegel: bool


class RiwayatRepository(TerbitanRepository):
    def riwayat(self, nomor: str) -> tuple[Riwayat, ...]:
        milik = _pilih().where(RIWAYAT.c.kemitraan_id == self._id(nomor))
        with terbaca("riwayat"):
            baris = self._koneksi.execute(milik.order_by(RIWAYAT.c.versi)).mappings().all()
        return tuple(rakit(Riwayat, b) for b in baris)

    def riwayat_berkunci(self, kunci: str) -> Riwayat | None:
        return self._satu(_pilih().where(RIWAYAT.c.kunci == kunci))

    def transisi_terakhir(self, nomor: str) -> Riwayat | None:
        pindah = _pilih(nomor).where(RIWAYAT.c.pemicu.is_not(None))
        return self._satu(pindah.order_by(RIWAYAT.c.versi.desc()).limit(1))

    def tindakan_terakhir(self, nomor: str) -> date | None:
        terakhir = _pilih(nomor).with_only_columns(RIWAYAT.c.pada).order_by(RIWAYAT.c.versi.desc()).limit(1)
        return self._koneksi.scalar(terakhir)

    def tulis_riwayat(self, baris: Riwayat, disegel: Disegel) -> Riwayat:
        """Answers the row as it will be read again. It seals what this version changed, and everything where
        the row before it comes from before there were seals.

        Raises VersiBerubah when that version is written already, KunciDipakai when the kunci is.
        """
        id_kemitraan = self._id(baris.nomor)
        terakhir = self._ujung(id_kemitraan)
        if terakhir.bersegel:
            sidik_bagian = disegel.perubahan()
        else:
            sidik_bagian = {**self.sidik_kiriman(baris.nomor), **disegel.seluruhnya()}
        tersegel = _segel(replace(baris, sidik_bagian=sidik_bagian), terakhir.hash)
        kolom = {nama: nilai for nama, nilai in urai(Riwayat, tersegel).items() if nama != "nomor"}
        isi = [kolom | {"kemitraan_id": id_kemitraan}]
        try:
            tertulis = sisip_bila_belum_ada(self._koneksi, RIWAYAT, isi, kunci=["kunci"])
        except DataBertentangan:
            raise VersiBerubah from None
        if not tertulis:
            raise KunciDipakai
        return tersegel

    def sidik_kiriman(self, nomor: str) -> dict[str, str]:
        """The digests of what went out and is kept beside the facts: reports, letters, the keys of mails."""
        surel = select(SUREL.c.kunci).where(SUREL.c.kemitraan_id == self._id(nomor))
        kunci = dict.fromkeys(map(tempat_surel, self._koneksi.scalars(surel)), "")
        return {**kunci, **{satu.tempat: satu.sidik for satu in self.semua_terbitan(nomor)}}

    def _ujung(self, id_kemitraan: int) -> _Ujung:
        """The end of a chain; one that has yet to begin seals nothing."""
        pilih = select(RIWAYAT.c.hash, RIWAYAT.c.sidik_bagian.is_not(None))
        pilih = pilih.where(RIWAYAT.c.kemitraan_id == id_kemitraan).order_by(RIWAYAT.c.versi.desc()).limit(1)
        terakhir = self._koneksi.execute(pilih).first()
        return _Ujung("", bersegel=False) if terakhir is None else _Ujung(*terakhir)

    def _satu(self, pilih: Select[Any]) -> Riwayat | None:
        baris = self._koneksi.execute(pilih).mappings().one_or_none()
        return None if baris is None else rakit(Riwayat, baris)


def _pilih(nomor: str | None = None) -> Select[Any]:
    pilih = select(RIWAYAT, KEMITRAAN.c.nomor).join(KEMITRAAN, KEMITRAAN.c.id == RIWAYAT.c.kemitraan_id)
    return pilih if nomor is None else pilih.where(KEMITRAAN.c.nomor == nomor)


def _segel(baris: Riwayat, hash_lama: str) -> Riwayat:
    """Sealed in the shape in which it comes back: a moment in UTC, plain JSON; else it would look forged."""
    kembali = replace(
        baris,
        waktu=ke_utc(baris.waktu),
        rincian=json.loads(baku(baris.rincian)),
        hash_lama=hash_lama,
        hash="",
    )
    return replace(kembali, hash=segel(kembali))
