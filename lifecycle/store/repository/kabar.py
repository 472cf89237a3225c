"""Notes of the outbox that may go as one mail: found, held while they are merged, and marked."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update

from lifecycle.domain.surel.antrean import BELUM, KabarSiap, Surel
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.repository.base import Repository
from lifecycle.store.repository.surel import bebas, pilih_surel
from lifecycle.store.tabel.kemitraan import KEMITRAAN
from lifecycle.store.tabel.surel import SUREL


class KabarRepository(Repository):
    """A note may be merged while nobody has tried to send it, holds it, or must still wait with it."""

    def alamat_berkabar(self, *, sekarang: datetime) -> tuple[tuple[str, str], ...]:
        kepada, bahasa = func.lower(SUREL.c.kepada), SUREL.c.bahasa
        pilih = select(kepada, bahasa).where(_boleh_digabung(sekarang)).group_by(kepada, bahasa)
        pilih = pilih.having(func.count() > 1).order_by(kepada, bahasa)
        return tuple((alamat, b) for alamat, b in self._koneksi.execute(pilih))

    def kabar_siap(self, *, sekarang: datetime, sejak: datetime) -> tuple[KabarSiap, ...]:
        k = SUREL.c
        pilih = select(
            k.id,
            KEMITRAAN.c.nomor,
            k.notifikasi,
            func.lower(k.kepada).label("kepada"),
            _disurati(sekarang, sejak).label("disurati"),
        )
        pilih = pilih.join(KEMITRAAN, KEMITRAAN.c.id == k.kemitraan_id).where(_boleh_digabung(sekarang))
        return tuple(rakit(KabarSiap, b) for b in self._koneksi.execute(pilih.order_by(k.id)).mappings())

    def tunda_kabar(self, semua_id: Collection[int], *, sampai: datetime, sekarang: datetime) -> None:
        tunda = update(SUREL).where(SUREL.c.id.in_(semua_id), _boleh_digabung(sekarang))
        self._koneksi.execute(tunda.values(coba_lagi=sampai))

    def kabar_untuk(self, kepada: str, bahasa: str, *, sekarang: datetime, batas: int) -> tuple[Surel, ...]:
        milik = and_(func.lower(SUREL.c.kepada) == kepada, SUREL.c.bahasa == bahasa)
        pilih = (
            pilih_surel()
            .where(milik, _boleh_digabung(sekarang))
            .limit(batas)
            # On SQLite the unit holds the write lock already.
            .with_for_update(of=SUREL, skip_locked=True)
        )
        return tuple(rakit(Surel, {"isi": b"", **b}) for b in self._koneksi.execute(pilih).mappings())

    def gabungkan(self, kabar: Sequence[Surel], kunci: str) -> None:
        id_ringkasan = select(SUREL.c.id).where(SUREL.c.kunci == kunci).scalar_subquery()
        anggota = update(SUREL).where(SUREL.c.id.in_([satu.id for satu in kabar]))
        self._koneksi.execute(anggota.values(status="digabung", gabungan_id=id_ringkasan))


def _disurati(sekarang: datetime, sejak: datetime) -> ColumnElement[bool]:
    """Whether another mail about the same kemitraan went to that address since then, alone or in a digest, or
    goes now and alone."""
    k, lain, induk = SUREL.c, SUREL.alias("lain"), SUREL.alias("induk")
    kini = and_(
        lain.c.status.in_(BELUM),
        lain.c.naskah == "",
        or_(lain.c.coba_lagi.is_(None), lain.c.coba_lagi <= sekarang),
    )
    return exists(
        select(lain.c.id)
        .select_from(lain.outerjoin(induk, lain.c.gabungan_id == induk.c.id))
        .where(
            lain.c.kemitraan_id == k.kemitraan_id,
            func.lower(lain.c.kepada) == func.lower(k.kepada),
            lain.c.id != k.id,
            or_(func.coalesce(induk.c.terkirim, lain.c.terkirim) >= sejak, kini),
        )
        .correlate(SUREL)
    )


def _boleh_digabung(sekarang: datetime) -> ColumnElement[Any]:
    k = SUREL.c
    return and_(
        k.status == "antre",
        k.percobaan == 0,
        k.naskah != "",
        or_(k.coba_lagi.is_(None), k.coba_lagi <= sekarang),
        bebas(sekarang),
    )
