"""The outbox: queued with the transaction that caused it, leased by whoever sends, kept afterwards."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, update

from lifecycle.domain.surel.antrean import (
    BELUM,
    BOLEH_BATAL,
    BOLEH_ULANG,
    SEWA,
    HasilKirim,
    Surel,
    SurelBaru,
    domain_surel,
    lampiran_disebut,
    pasang_lampiran,
)
from lifecycle.store.mapping.rows import rakit, urai
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.surel import LAMPIRAN, SUREL

_SELESAI = ("terkirim", "dialihkan", "digabung", "dibatalkan")


class SurelRepository(Repository):
    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        id_kemitraan = {nomor: self._id(nomor) for nomor in {s.nomor for s in surel}}
        awal = {"status": "antre", "percobaan": 0, "dibuat": sekarang}
        baris = [urai(SurelBaru, s) | awal | {"sidik": s.sidik} for s in surel]
        lampiran: dict[str, bytes] = {}
        for b in baris:
            b["kemitraan_id"] = id_kemitraan[b.pop("nomor")]
            b["coba_lagi"] = b.pop("mulai")
            lampiran |= b.pop("lampiran")
        # In one order, so that two who queue at the same time never wait for each other.
        isi = [{"sidik": sidik, "isi": satu} for sidik, satu in sorted(lampiran.items())]
        sisip_bila_belum_ada(self._koneksi, LAMPIRAN, isi, kunci=["sidik"])
        return len(sisip_bila_belum_ada(self._koneksi, SUREL, baris, kunci=["kunci"]))

    def klaim_surel(
        self, *, penyewa: str, sekarang: datetime, sewa: timedelta, batas: int
    ) -> tuple[Surel, ...]:
        k = SUREL.c
        # Only the ids are put in order: all that waits is many mails, and their bytes are long.
        siap = (
            select(k.id)
            .where(k.status.in_(BELUM))
            .where(or_(k.coba_lagi.is_(None), k.coba_lagi <= sekarang))
            .where(bebas(sekarang, sewa))
            .order_by(k.dibuat, k.id)
            .limit(batas)
            # On SQLite whoever claims holds the write lock, and the next one finds the leases written.
            .with_for_update(of=SUREL, skip_locked=True)
        )
        semua_id = self._koneksi.scalars(siap).all()
        if not semua_id:
            return ()
        sewakan = update(SUREL).where(k.id.in_(semua_id))
        self._koneksi.execute(sewakan.values(sewa_oleh=penyewa, sewa_sampai=sekarang + sewa))
        return self._utuh(
            self._koneksi.execute(pilih_surel(k.isi).where(k.id.in_(semua_id))).mappings().all()
        )

    def _utuh(self, baris: Sequence[Any]) -> tuple[Surel, ...]:
        """The mails with their attachments in place."""
        sidik = lampiran_disebut(b["isi"] for b in baris)
        pilih = select(LAMPIRAN.c.sidik, LAMPIRAN.c.isi).where(LAMPIRAN.c.sidik.in_(sidik))
        isi = dict(self._koneksi.execute(pilih).tuples().all()) if sidik else {}
        return tuple(rakit(Surel, {**b, "isi": pasang_lampiran(b["isi"], isi)}) for b in baris)

    def tandai_surel(
        self, hasil: Mapping[int, HasilKirim], *, sekarang: datetime, penyewa: str | None = None
    ) -> int:
        """A mail that is sent, or went another way, stays so, whatever a late sender says."""
        # Most went well, and all of those are written by one statement.
        sama: defaultdict[HasilKirim, list[int]] = defaultdict(list)
        for id_surel, satu in hasil.items():
            sama[satu].append(id_surel)
        return sum(
            self._tandai(satu, semua_id, sekarang=sekarang, penyewa=penyewa)
            for satu, semua_id in sama.items()
        )

    def _tandai(
        self, hasil: HasilKirim, semua_id: Collection[int], *, sekarang: datetime, penyewa: str | None
    ) -> int:
        k = SUREL.c
        terkirim = hasil.status == "terkirim"
        perintah = update(SUREL).where(k.id.in_(semua_id), k.status.not_in(_SELESAI))
        if penyewa is not None and not terkirim:
            perintah = perintah.where(k.sewa_oleh == penyewa)
        nilai = {
            "status": hasil.status,
            "galat": hasil.galat,
            "coba_lagi": hasil.coba_lagi,
            "percobaan": k.percobaan + int(hasil.dicoba),
            "terkirim": sekarang if terkirim else None,
        }
        selesai = perintah.values(**nilai, sewa_oleh=None, sewa_sampai=None)
        return int(self._koneksi.execute(selesai).rowcount)

    def perpanjang_sewa(self, penyewa: str, sampai: datetime) -> frozenset[int]:
        perpanjang = (
            update(SUREL)
            .where(SUREL.c.status.in_(BELUM), SUREL.c.sewa_oleh == penyewa)
            .values(sewa_sampai=sampai)
            .returning(SUREL.c.id)
        )
        return frozenset(self._koneksi.scalars(perpanjang))

    def lepas_surel(self, penyewa: str) -> None:
        self._koneksi.execute(
            update(SUREL)
            .where(SUREL.c.status.in_(BELUM), SUREL.c.sewa_oleh == penyewa)
            .values(sewa_oleh=None, sewa_sampai=None)
        )

    def penyewa_surel(self) -> frozenset[str]:
        pilih = select(SUREL.c.sewa_oleh).where(SUREL.c.status.in_(BELUM), SUREL.c.sewa_oleh.is_not(None))
        return frozenset(self._koneksi.scalars(pilih.distinct()))

    def terkirim_sejak(self, saat: datetime) -> Counter[str]:
        pilih = select(SUREL.c.kepada).where(SUREL.c.terkirim >= saat)
        return Counter(domain_surel(kepada) for kepada in self._koneksi.scalars(pilih))

    def surel_berid(self, semua_id: Collection[int]) -> tuple[Surel, ...]:
        """Oldest first."""
        baris = self._koneksi.execute(pilih_surel().where(SUREL.c.id.in_(semua_id))).mappings()
        return tuple(rakit(Surel, {"isi": b"", **b}) for b in baris)

    def antrekan_lagi(self, semua_id: Collection[int], *, sekarang: datetime) -> frozenset[int]:
        semula = {"status": "antre", "percobaan": 0, "coba_lagi": None, "galat": None}
        lagi = update(SUREL).where(SUREL.c.id.in_(semua_id), SUREL.c.status.in_(BOLEH_ULANG), bebas(sekarang))
        return frozenset(self._koneksi.scalars(lagi.values(**semula).returning(SUREL.c.id)))

    def batalkan_surel(self, semua_id: Collection[int], *, sebab: str, sekarang: datetime) -> frozenset[int]:
        bebas = or_(SUREL.c.sewa_sampai.is_(None), SUREL.c.sewa_sampai <= sekarang)
        akhir = {"status": "dibatalkan", "coba_lagi": None, "galat": sebab}
        batal = update(SUREL).where(SUREL.c.id.in_(semua_id), SUREL.c.status.in_(BOLEH_BATAL), bebas)
        return frozenset(self._koneksi.scalars(batal.values(**akhir).returning(SUREL.c.id)))

    def antrean_surel(
        self, *, nomor: str | None = None, belum: bool = True, status: str | None = None
    ) -> tuple[Surel, ...]:
        """Oldest first."""
        pilih = pilih_surel()
        if nomor is not None:
            pilih = pilih.where(SUREL.c.kemitraan_id == self._id(nomor))
        if status is not None:
            pilih = pilih.where(SUREL.c.status == status)
        elif belum:
            pilih = pilih.where(SUREL.c.status.in_(BELUM))
        return tuple(rakit(Surel, {"isi": b"", **b}) for b in self._koneksi.execute(pilih).mappings())

    def jumlah_antrean(self) -> int:
        pilih = select(func.count()).select_from(SUREL).where(SUREL.c.status.in_(BELUM))
        return int(self._koneksi.execute(pilih).scalar_one())

    def jumlah_surel(self, nomor: str) -> int:
        """How many mails were ever to go for a kemitraan; one that went into another, or was cancelled, is
        not counted."""
        pilih = (
            select(func.count()).select_from(SUREL).join(KEMITRAAN, KEMITRAAN.c.id == SUREL.c.kemitraan_id)
        )
        sendiri = pilih.where(KEMITRAAN.c.nomor == nomor, SUREL.c.status.not_in(("digabung", "dibatalkan")))
        return int(self._koneksi.execute(sendiri).scalar_one())


def bebas(sekarang: datetime, sewa: timedelta = SEWA) -> ColumnElement[bool]:
    """Whether nobody has the mail in his hands. A lease that ends later than any can was written by a wrong
    clock, and is no lease; twice as long as one is, clocks of two machines may differ."""
    sampai = SUREL.c.sewa_sampai
    return or_(sampai.is_(None), sampai <= sekarang, sampai > sekarang + 2 * sewa)


def pilih_surel(*lagi: Any) -> Select[Any]:
    """Mails with their nomor, oldest first; the bytes only where asked for."""
    ringan = [kolom for kolom in SUREL.c if kolom.name != "isi"]
    pilih = select(*ringan, *lagi, KEMITRAAN.c.nomor)
    return pilih.join(KEMITRAAN, KEMITRAAN.c.id == SUREL.c.kemitraan_id).order_by(SUREL.c.dibuat, SUREL.c.id)
