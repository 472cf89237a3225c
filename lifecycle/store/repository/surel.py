"""The outbox: queued with the transaction that caused it, leased by whoever sends, kept afterwards."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select, update

from lifecycle.domain.surel import BELUM, HasilKirim, Surel, SurelBaru
from lifecycle.store.pemetaan import rakit, urai
from lifecycle.store.repository.sambungan import KEMITRAAN, Sambungan
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.lampiran import LampiranRow
from lifecycle.store.tabel.surel import SurelRow

SUREL = SurelRow.__table__
LAMPIRAN = LampiranRow.__table__
_TEMPAT_LAMPIRAN = re.compile(rb"@@lampiran ([0-9a-f]{64})@@")


class SurelRepository(Sambungan):
    def antrekan(self, surel: Sequence[SurelBaru], *, sekarang: datetime) -> int:
        id_kemitraan = {nomor: self._id(nomor) for nomor in {s.nomor for s in surel}}
        awal = {"status": "antre", "percobaan": 0, "dibuat": sekarang}
        baris = [urai(SurelBaru, s) | awal | {"sidik": s.sidik} for s in surel]
        lampiran: dict[str, bytes] = {}
        for b in baris:
            b["kemitraan_id"] = id_kemitraan[b.pop("nomor")]
            b["coba_lagi"] = b.pop("mulai")
            lampiran |= b.pop("lampiran")
        isi = [{"sidik": sidik, "isi": satu} for sidik, satu in lampiran.items()]
        sisip_bila_belum_ada(self._koneksi, LAMPIRAN, isi, kunci=["sidik"])
        return len(sisip_bila_belum_ada(self._koneksi, SUREL, baris, kunci=["kunci"]))

    def klaim_surel(
        self, *, penyewa: str, sekarang: datetime, sewa: timedelta, batas: int
    ) -> tuple[Surel, ...]:
        k = SUREL.c
        siap = (
            _pilih(k.isi)
            .where(k.status.in_(BELUM))
            .where(or_(k.coba_lagi.is_(None), k.coba_lagi <= sekarang))
            .where(or_(k.sewa_sampai.is_(None), k.sewa_sampai <= sekarang))
            .limit(batas)
            # On SQLite whoever claims holds the write lock, and the next one finds the leases written.
            .with_for_update(of=SUREL, skip_locked=True)
        )
        baris = self._koneksi.execute(siap).mappings().all()
        sewakan = update(SUREL).where(k.id.in_([b["id"] for b in baris]))
        self._koneksi.execute(sewakan.values(sewa_oleh=penyewa, sewa_sampai=sekarang + sewa))
        return self._utuh(baris)

    def _utuh(self, baris: Sequence[Any]) -> tuple[Surel, ...]:
        """The mails with their attachments in place."""
        sidik = {x.decode() for b in baris for x in _TEMPAT_LAMPIRAN.findall(b["isi"])}
        pilih = select(LAMPIRAN.c.sidik, LAMPIRAN.c.isi).where(LAMPIRAN.c.sidik.in_(sidik))
        isi = dict(self._koneksi.execute(pilih).tuples().all()) if sidik else {}

        def pasang(tempat: re.Match[bytes]) -> bytes:
            terpasang: bytes = isi[tempat[1].decode()]
            return terpasang

        return tuple(
            rakit(Surel, {**b, "isi": _TEMPAT_LAMPIRAN.sub(pasang, b["isi"]) if isi else b["isi"]})
            for b in baris
        )

    def tandai_surel(self, hasil: Mapping[int, HasilKirim], *, sekarang: datetime) -> None:
        """A mail that is sent stays sent, whatever a sender whose lease ran out says later."""
        if not hasil:
            return
        k = SUREL.c
        perintah = (
            update(SUREL)
            .where(k.id == bindparam("nomor_surel"), k.status != "terkirim")
            .values(
                percobaan=k.percobaan + bindparam("tambahan"),
                terkirim=bindparam("saat"),
                sewa_oleh=None,
                sewa_sampai=None,
                **{nama: bindparam(nama) for nama in ("status", "galat", "coba_lagi")},
            )
        )
        baris = [
            {
                "nomor_surel": id_surel,
                "tambahan": int(satu.dicoba),
                "saat": sekarang if satu.status == "terkirim" else None,
                "status": satu.status,
                "galat": satu.galat,
                "coba_lagi": satu.coba_lagi,
            }
            for id_surel, satu in hasil.items()
        ]
        self._koneksi.execute(perintah, baris)

    def perpanjang_sewa(self, penyewa: str, sampai: datetime) -> None:
        self._koneksi.execute(
            update(SUREL)
            .where(SUREL.c.status.in_(BELUM), SUREL.c.sewa_oleh == penyewa)
            .values(sewa_sampai=sampai)
        )

    def lepas_surel(self, penyewa: str) -> None:
        self._koneksi.execute(
            update(SUREL)
            .where(SUREL.c.status.in_(BELUM), SUREL.c.sewa_oleh == penyewa)
            .values(sewa_oleh=None, sewa_sampai=None)
        )

    def antrean_surel(self, *, nomor: str | None = None, belum: bool = True) -> tuple[Surel, ...]:
        """Oldest first."""
        pilih = _pilih()
        if nomor is not None:
            pilih = pilih.where(KEMITRAAN.c.nomor == nomor)
        if belum:
            pilih = pilih.where(SUREL.c.status.in_(BELUM))
        return tuple(rakit(Surel, {"isi": b"", **b}) for b in self._koneksi.execute(pilih).mappings())

    def jumlah_surel(self, nomor: str) -> int:
        """How many mails were ever queued for a kemitraan."""
        pilih = (
            select(func.count()).select_from(SUREL).join(KEMITRAAN, KEMITRAAN.c.id == SUREL.c.kemitraan_id)
        )
        return int(self._koneksi.execute(pilih.where(KEMITRAAN.c.nomor == nomor)).scalar_one())


def _pilih(*lagi: Any) -> Select[Any]:
    """Mails with their nomor, oldest first; the bytes only where asked for."""
    ringan = [kolom for kolom in SUREL.c if kolom.name != "isi"]
    pilih = select(*ringan, *lagi, KEMITRAAN.c.nomor)
    return pilih.join(KEMITRAAN, KEMITRAAN.c.id == SUREL.c.kemitraan_id).order_by(SUREL.c.dibuat, SUREL.c.id)
