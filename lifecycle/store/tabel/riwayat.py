"""The history, and what holds it. The database itself refuses to change or remove a row (see migrations)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.kata import Tahap
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
    alasan: Mapped[str]
    pada: Mapped[date]
    waktu: Mapped[datetime]
    definisi: Mapped[str]
    rincian: Mapped[Mapping[str, Any]]
    sidik_bagian: Mapped[Mapping[str, Any] | None]
    hash_lama: Mapped[str]
    hash: Mapped[str]


class NomorTerbitRow(Dasar):
    """A nomor that was given, for good: what shows when a kemitraan is gone as a whole."""

    __tablename__ = "nomor_terbit"

    nomor: Mapped[str] = mapped_column(unique=True)


class SegelHarianRow(Dasar):
    """The seal over all chains, as they were on a day."""

    __tablename__ = "segel_harian"

    urutan: Mapped[int] = mapped_column(unique=True)
    tanggal: Mapped[date]
    jumlah: Mapped[int]
    ujung: Mapped[Mapping[str, Any]]
    sidik_lama: Mapped[str]
    sidik: Mapped[str]
