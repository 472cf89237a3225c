"""The outbox: every mail frozen as it will be sent, what it carries, and the addresses that gave trouble."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class SurelRow(Dasar):
    """`sidik` is the left half of the Message-ID; `gabungan_id` the digest that this mail went into;
    `sewa_oleh` whoever is sending it."""

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


class LampiranRow(Dasar):
    """An attachment, kept once whatever number of mails carry it.

    `sidik` is the SHA-256 of what was attached; `isi` is how it stands in a mail, encoded.
    """

    __tablename__ = "lampiran"

    sidik: Mapped[str] = mapped_column(unique=True)
    isi: Mapped[bytes]


class AlamatRow(Dasar):
    """One address in small letters; one that never bounced has no row."""

    __tablename__ = "alamat"

    surel: Mapped[str] = mapped_column(unique=True)
    ditahan_sejak: Mapped[datetime | None] = mapped_column(index=True)
    sebab: Mapped[str | None]
    lunak: Mapped[int]


class PantulanRow(Dasar):
    """A bounce that was read, known again by the hash of its bytes."""

    __tablename__ = "pantulan"

    sidik: Mapped[str] = mapped_column(unique=True)
    surel_id: Mapped[int | None] = mapped_column(ForeignKey("surel.id"), index=True)
    jenis: Mapped[str]
    waktu: Mapped[datetime]
