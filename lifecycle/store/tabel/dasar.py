"""What every table shares: how a Python type lies in a column, and how a key is named."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from lifecycle.domain import kata
from lifecycle.domain.kata import Pendorong
from lifecycle.store.column_types import Desimal, Json, KataColumn, Mampat, Waktu, daftar, peta

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
        **{k: KataColumn(k) for k in KATA},
        str: Text(),
        bytes: Mampat(),
        Decimal: Desimal(),
        datetime: Waktu(),
        tuple[str, ...]: daftar(),
        tuple[Pendorong, ...]: daftar(Pendorong),
        Mapping[str, date]: peta(date.fromisoformat),
        Mapping[str, Any]: Json(dict),
    }

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-3)
