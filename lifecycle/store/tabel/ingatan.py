"""What was dealt with already, so that no repeated run deals with it again."""

from datetime import date

from sqlalchemy.orm import Mapped

from lifecycle.domain.fakta import Ingatan
from lifecycle.store.tabel.dasar import EntriKemitraan


class IngatanRow(EntriKemitraan):
    __tablename__ = "ingatan"
    fakta = Ingatan

    kunci: Mapped[str]
    tanggal: Mapped[date]
