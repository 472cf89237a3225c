"""Attachments, each kept once, whatever number of mails carry it."""

from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class LampiranRow(Dasar):
    """`sidik` is the SHA-256 of what was attached; `isi` is how it stands in a mail, encoded."""

    __tablename__ = "lampiran"

    sidik: Mapped[str] = mapped_column(unique=True)
    isi: Mapped[bytes]
