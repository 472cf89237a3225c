"""Notes of the outbox that may go as one mail: found, held while they are merged, and marked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from lifecycle.domain.surel.antrean import Surel
from lifecycle.store.mapping.rows import rakit
from lifecycle.store.repository.base import Repository
from lifecycle.store.repository.surel import bebas, pilih_surel
from lifecycle.store.tabel.surel import SUREL


class KabarRepository(Repository):
    """A note may be merged while nobody has tried to send it, holds it, or must still wait with it."""

    def alamat_berkabar(self, *, sekarang: datetime) -> tuple[tuple[str, str], ...]:
        kepada, bahasa = func.lower(SUREL.c.kepada), SUREL.c.bahasa
        pilih = select(kepada, bahasa).where(_boleh_digabung(sekarang)).group_by(kepada, bahasa)
        pilih = pilih.having(func.count() > 1).order_by(kepada, bahasa)
        return tuple((alamat, b) for alamat, b in self._koneksi.execute(pilih))

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


def _boleh_digabung(sekarang: datetime) -> ColumnElement[Any]:
    k = SUREL.c
    return and_(
        k.status == "antre",
        k.percobaan == 0,
        k.naskah != "",
        or_(k.coba_lagi.is_(None), k.coba_lagi <= sekarang),
        bebas(sekarang),
    )
