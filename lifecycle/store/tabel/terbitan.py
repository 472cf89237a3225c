"""What was rendered once and stays as it was given out: reports and numbered letters."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class LaporanRow(Dasar):
    """The report of the evaluation that `versi` recorded, in one format such as html."""

    __tablename__ = "laporan"
    __table_args__ = (UniqueConstraint("kemitraan_id", "versi", "format"),)

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"))
    versi: Mapped[int]
    format: Mapped[str]
    isi: Mapped[bytes]


class SuratRow(Dasar):
    """The letter of that number, in one format such as html."""

    __tablename__ = "surat"
    __table_args__ = (UniqueConstraint("kemitraan_id", "nomor", "format"),)

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"))
    nomor: Mapped[str]
    format: Mapped[str]
    isi: Mapped[bytes]
