"""Leases: which run is looking at which kemitraan, and until when nobody else does."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.kata import Kerja
from lifecycle.store.tabel.dasar import Dasar


class SewaRow(Dasar):
    """One for each kerja and kemitraan at the most; whoever comes after its end takes it over."""

    __tablename__ = "sewa"
    __table_args__ = (UniqueConstraint("kemitraan_id", "kerja"),)

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"))
    kerja: Mapped[Kerja]
    penyewa: Mapped[str] = mapped_column(index=True)
    sampai: Mapped[datetime]
