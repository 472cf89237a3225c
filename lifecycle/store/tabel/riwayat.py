"""The history. The database itself refuses to change or to remove a row (see the migration)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.kata import Lewat, Tahap
from lifecycle.store.tabel.dasar import Dasar


class RiwayatRow(Dasar):
    __tablename__ = "riwayat"
    __table_args__ = (UniqueConstraint("kemitraan_id", "versi"),)

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"))
    versi: Mapped[int]
    kunci: Mapped[str] = mapped_column(unique=True)
    permintaan: Mapped[str]
    jenis: Mapped[str]
    pemicu: Mapped[str | None]
    dari: Mapped[Tahap | None]
    ke: Mapped[Tahap | None]
    siklus: Mapped[int]
    oleh: Mapped[str]
    lewat: Mapped[Lewat | None]
    alasan: Mapped[str]
    pada: Mapped[date]
    waktu: Mapped[datetime]
    definisi: Mapped[str]
    rincian: Mapped[Mapping[str, Any]]
    hash_lama: Mapped[str]
    hash: Mapped[str]
