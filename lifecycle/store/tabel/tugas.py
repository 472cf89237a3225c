"""Tasks: work for one person or pihak, until it is done."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from lifecycle.domain.fakta import Tugas
from lifecycle.domain.kata import Tahap
from lifecycle.store.tabel.dasar import EntriKemitraan


class TugasRow(EntriKemitraan):
    __tablename__ = "tugas"
    fakta = Tugas

    kunci: Mapped[str]
    judul: Mapped[str]
    giliran: Mapped[str]
    tahap: Mapped[Tahap]
    tenggat: Mapped[date | None]
    selesai: Mapped[date | None]

    @classmethod
    def indeks(cls) -> tuple[Index, ...]:
        return (Index(None, "selesai", "tenggat", "giliran"),)
