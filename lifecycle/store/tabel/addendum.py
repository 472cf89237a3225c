"""Changes of the agreed rencana, from their proposal to their end."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped

from lifecycle.domain.fakta import Addendum
from lifecycle.domain.kata import StatusAddendum
from lifecycle.store.tabel.dasar import EntriKemitraan


class AddendumRow(EntriKemitraan):
    __tablename__ = "addendum"
    fakta = Addendum

    nomor: Mapped[int]
    diusulkan: Mapped[date]
    pengusul: Mapped[str]
    isi: Mapped[Mapping[str, Any]]
    perubahan: Mapped[tuple[str, ...]]
    dokumen: Mapped[date | None]
    status: Mapped[StatusAddendum]
    diputuskan: Mapped[date | None]
    alasan: Mapped[str | None]
    versi_rencana: Mapped[int | None]
