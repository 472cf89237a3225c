"""Internal people, named by the partnerships they run or decide on."""

from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.store.tabel.dasar import Dasar


class PenggunaRow(Dasar):
    """`kunci` is the surel in lower case: an address is one person however it is written."""

    __tablename__ = "pengguna"

    kunci: Mapped[str] = mapped_column(unique=True)
    surel: Mapped[str]
    nama: Mapped[str]
