"""Whoever can join many partnerships."""

from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class MitraRow(Dasar):
    """One for every name, however many kemitraan it joins."""

    __tablename__ = "mitra"

    nama: Mapped[str] = mapped_column(unique=True)
