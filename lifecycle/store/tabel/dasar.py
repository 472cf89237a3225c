"""What every table shares: how a Python type lies in a column, how a key is named, what an entry is."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Connection, ForeignKey, Index, MetaData, Select, Table, Text, UniqueConstraint, select
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from lifecycle.domain import kata
from lifecycle.domain.kata import Kapabilitas, Pendorong
from lifecycle.store.column_types import Desimal, Json, Kata, Mampat, Waktu, daftar, peta

KATA = [k for k in vars(kata).values() if isinstance(k, type) and issubclass(k, StrEnum) and k is not StrEnum]


class Dasar(DeclarativeBase):
    """One table. Its columns are read and written through `__table__`; there is no identity map."""

    __table__: ClassVar[Table]

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - the name and shape that SQLAlchemy reads
        **{k: Kata(k) for k in KATA},
        str: Text(),
        bytes: Mampat(),
        Decimal: Desimal(),
        datetime: Waktu(),
        tuple[str, ...]: daftar(),
        tuple[Pendorong, ...]: daftar(Pendorong),
        Mapping[str, str]: peta(str),
        Mapping[str, date]: peta(date.fromisoformat),
        Mapping[Kapabilitas, Decimal]: peta(Decimal, Kapabilitas),
        Mapping[str, Any]: Json(dict),
    }

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-3)


class Entri(Dasar):
    """One entry of a list of facts: `fakta` is its class, `INDUK` the column that names whose entry it is.

    `sidik_kunci` stands for its KUNCI, which may have empty parts and be longer than an index takes:
    no two entries of one parent share it. Another KUNCI for a class of facts needs a migration that
    works it out again.
    """

    __abstract__ = True
    INDUK: ClassVar[str] = "kemitraan_id"
    fakta: ClassVar[type]

    sidik_kunci: Mapped[str] = mapped_column(sort_order=-1)

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:  # noqa: N805
        return (UniqueConstraint(cls.INDUK, "sidik_kunci"), *cls.indeks())

    @classmethod
    def indeks(cls) -> tuple[Index, ...]:
        """What else will be asked for."""
        return ()

    @classmethod
    def pilih(cls) -> Select[Any]:
        """Every row, with what its references point at under the names of the facts."""
        return select(cls.__table__)

    @classmethod
    def rujuk(cls, koneksi: Connection, baris: list[dict[str, Any]]) -> None:
        """Put ids in place of what rows name elsewhere, creating what is not there yet."""


class EntriKemitraan(Entri):
    """One entry under a kemitraan."""

    __abstract__ = True

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"), sort_order=-2)
