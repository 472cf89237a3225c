"""The outbox: every mail frozen as it will be sent, with the lease of whoever is sending it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class SurelRow(Dasar):
    """`sidik` is the left half of the Message-ID; `gabungan_id` the digest that this mail went into."""

    __tablename__ = "surel"
    __table_args__ = (
        Index(None, "status", "coba_lagi"),
        Index(None, "kepada", "status"),
        Index(None, "terkirim"),
    )

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"), index=True)
    kunci: Mapped[str] = mapped_column(unique=True)
    notifikasi: Mapped[str]
    kepada: Mapped[str]
    pihak: Mapped[str | None]
    perihal: Mapped[str]
    status: Mapped[str]
    percobaan: Mapped[int]
    dibuat: Mapped[datetime]
    coba_lagi: Mapped[datetime | None]
    terkirim: Mapped[datetime | None]
    galat: Mapped[str | None]
    sewa_oleh: Mapped[str | None]
    sewa_sampai: Mapped[datetime | None]
    sidik: Mapped[str] = mapped_column(index=True)
    naskah: Mapped[str]
    bahasa: Mapped[str]
    nama: Mapped[str]
    gabungan_id: Mapped[int | None] = mapped_column(ForeignKey("surel.id"))
    isi: Mapped[bytes]
