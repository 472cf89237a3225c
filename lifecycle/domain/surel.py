"""Mails of the outbox: frozen when written, sent as they are."""

from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self


@dataclass(frozen=True, kw_only=True, slots=True)
class SurelBaru:
    """A frozen mail on its way into the outbox; `isi` are the very bytes that will be sent.

    `kunci` is unique: the same matter for the same recipient is queued once.
    """

    kunci: str
    nomor: str
    notifikasi: str
    kepada: str
    pihak: str | None
    perihal: str
    isi: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Surel:
    """A mail of the outbox. `status`: antre, ditunda, tak_pasti, terkirim, gagal. Times are UTC."""

    id: int
    kunci: str
    nomor: str
    notifikasi: str
    kepada: str
    pihak: str | None
    perihal: str
    status: str
    percobaan: int
    dibuat: datetime
    coba_lagi: datetime | None
    terkirim: datetime | None
    galat: str | None
    isi: bytes = b""


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKirim:
    """How one attempt ended: the new `status`, why, and when to try again (UTC), if ever."""

    status: str
    galat: str | None = None
    coba_lagi: datetime | None = None


class Saluran(Protocol):
    """One way out for mails (SMTP, Maildir), open for as long as it is entered."""

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None: ...
    async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
        """One attempt; every failure of this one mail is a HasilKirim, an unreachable server is an error."""
