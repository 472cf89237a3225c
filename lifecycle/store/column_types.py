"""Column types that give back exactly what was put in, on SQLite and on PostgreSQL alike."""

import json
import zlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Dialect, Integer, LargeBinary, Numeric, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

from lifecycle.domain.fakta.bentuk import Bidang, Rupa


class KataColumn(TypeDecorator[StrEnum]):
    """A closed word, kept as text: a word more needs no migration."""

    impl = Text
    cache_ok = True

    def __init__(self, daftar: type[StrEnum]) -> None:
        super().__init__()
        self.daftar = daftar

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.daftar(value)


class Desimal(TypeDecorator[Decimal]):
    """An exact number: NUMERIC on PostgreSQL; digits as text on SQLite, which knows only binary floats."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Numeric() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return format(value, "f")

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


def ke_utc(waktu: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError where nobody can tell which moment it is."""
    if waktu.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return waktu.astimezone(UTC)


class Waktu(TypeDecorator[datetime]):
    """A moment, to the microsecond; it comes back in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps the text of a moment, without a zone.
        utc = ke_utc(value)
        return utc if dialect.name == "postgresql" else utc.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return ke_utc(value) if value.tzinfo else value.replace(tzinfo=UTC)


class Json(TypeDecorator[Any]):
    """A list or map as JSON text, its order kept; `baca` makes the stored value what the facts hold."""

    impl = Text
    cache_ok = True

    def __init__(self, baca: Callable[[Any], Any]) -> None:
        super().__init__()
        self.baca = baca

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.baca(json.loads(value))


class Mampat(TypeDecorator[bytes]):
    """Bytes, compressed where they lie."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        return None if value is None else zlib.compress(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else zlib.decompress(value)


def peta(nilai: Callable[[str], Any], kunci: Callable[[str], Any] = str) -> Json:
    """A map whose keys and values are kept as text."""

    def baca(isi: Mapping[str, str]) -> dict[Any, Any]:
        return {kunci(k): nilai(v) for k, v in isi.items()}

    return Json(baca)


def daftar(butir: Callable[[str], Any] = str) -> Json:
    """A tuple whose entries are kept as text."""

    def baca(isi: list[str]) -> tuple[Any, ...]:
        return tuple(butir(b) for b in isi)

    return Json(baca)


def tipe_kolom(b: Bidang) -> TypeEngine[Any]:
    """How a field of the facts lies in its column."""
    if b.rupa is Rupa.DAFTAR:
        return daftar(b.tipe)
    if b.rupa is Rupa.PETA:
        if b.tipe is Any:
            return Json(dict)
        return peta(date.fromisoformat if b.tipe is date else b.tipe, b.tipe_kunci)
    return KataColumn(b.tipe) if issubclass(b.tipe, StrEnum) else _POLOS[b.tipe]()


_POLOS: Mapping[Any, Callable[[], TypeEngine[Any]]] = {
    bool: Boolean,
    date: Date,
    Decimal: Desimal,
    int: Integer,
    str: Text,
}
