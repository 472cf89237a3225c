"""Addresses that gave trouble, and the bounces that were read."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


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
