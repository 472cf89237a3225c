"""Mails of the outbox: frozen when written, sent as they are."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

# A mail that is neither sent, given up, nor part of another one.
BELUM = ("antre", "ditunda", "tak_pasti")
# What a person may ask to be sent again, at once.
BOLEH_ULANG = ("gagal", "ditunda", "tak_pasti")
# What a person may cancel: of a mail that may have arrived nobody can say that it did not.
BOLEH_BATAL = ("antre", "ditunda", "gagal")

# How long a mail stays with whoever took it to send it: a killed sender's mails are free again soon.
SEWA = timedelta(minutes=5)

# A line of its own, of 77 characters. Encoded bodies have 76, and headers go on with a space: no text can
# forge it.
_TEMPAT_LAMPIRAN = re.compile(rb"^@@lampiran ([0-9a-f]{64})@@(?=\r?$)", re.MULTILINE)

# Most mails carry none, and looking for this takes a hundredth of the time.
_TANDA = b"@@lampiran "


def tempat_lampiran(sidik: str) -> str:
    """The line of a frozen mail where that attachment belongs."""
    return f"@@lampiran {sidik}@@"


def lampiran_disebut(isi: Iterable[bytes]) -> set[str]:
    """The attachments that these frozen mails carry."""
    return {x.decode() for satu in isi if _TANDA in satu for x in _TEMPAT_LAMPIRAN.findall(satu)}


def pasang_lampiran(isi: bytes, lampiran: Mapping[str, bytes]) -> bytes:
    """A frozen mail with its attachments in place."""
    if _TANDA not in isi:
        return isi
    return _TEMPAT_LAMPIRAN.sub(lambda tempat: lampiran[tempat[1].decode()], isi)


def domain_surel(alamat: str) -> str:
    """Where an address is."""
    return alamat.rpartition("@")[2].lower()


def sidik_surel(kunci: str) -> str:
    """The left half of the Message-ID of the mail under that key: the same matter, the same identity."""
    return hashlib.sha256(kunci.encode("utf-8", "replace")).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True, slots=True)
class SurelBaru:
    """A frozen mail on its way into the outbox; `isi` are the very bytes that will be sent.

    `kunci` is unique: the same matter for the same recipient is queued once. In `isi` each attachment is
    one line `@@lampiran <sha-256>@@`; `lampiran` holds what stands there, encoded already, by that hash, so
    that it is kept once however many mails carry it. `mulai` is the earliest moment to send (UTC), None:
    at once. `naskah` is the filled Markdown of a mail that may go into a digest, "" for one that may not.
    """

    kunci: str
    nomor: str
    notifikasi: str
    kepada: str
    pihak: str | None
    perihal: str
    isi: bytes
    lampiran: Mapping[str, bytes] = field(default_factory=dict)
    mulai: datetime | None = None
    naskah: str = ""
    bahasa: str = "id"
    nama: str = ""

    @property
    def sidik(self) -> str:
        return sidik_surel(self.kunci)


@dataclass(frozen=True, kw_only=True, slots=True)
class Surel:
    """A mail of the outbox. Times are UTC.

    `status`: antre, ditunda, tak_pasti, terkirim, gagal; dialihkan (to another contact, for its address is
    held), digabung (sent as part of a digest), dibatalkan (by a person, while it waited). `isi` is
    complete, attachments included.
    """

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
    naskah: str = ""
    bahasa: str = "id"
    nama: str = ""
    isi: bytes = b""

    @property
    def domain(self) -> str:
        """Where it goes."""
        return domain_surel(self.kepada)


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilKirim:
    """How one attempt ended: the new `status`, why, and when to try again (UTC), if ever.

    `alamat_salah`: the server says that there is nobody under that address; `ditolak`: that it does not want
    us. `dicoba`: whether it was an attempt at all, or the mail was only put back to wait.
    """

    status: str
    galat: str | None = None
    coba_lagi: datetime | None = None
    alamat_salah: bool = False
    ditolak: bool = False
    dicoba: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Alamat:
    """What is known of one address: held since when and why, and how often it bounced softly since then."""

    surel: str
    ditahan_sejak: datetime | None = None
    sebab: str | None = None
    lunak: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class KabarSiap:
    """A mail that may go with others and could be sent now; `disurati`: its recipient was written to about
    the same kemitraan today, or is now."""

    id: int
    nomor: str
    notifikasi: str
    kepada: str
    disurati: bool


class Saluran(Protocol):
    """One way out for mails (SMTP, Maildir), open for as long as it is entered.

    `serentak` is how many mails it can send at the same time, `laju` how many a domain gets in a minute (see
    domain/laju.py).
    """

    serentak: int
    laju: Mapping[str, int]

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None: ...
    async def kirim(self, surel: Surel, *, sekarang: datetime) -> HasilKirim:
        """One attempt; every failure of this one mail is a HasilKirim, an unreachable server is an error."""
