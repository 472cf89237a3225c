"""Freezing a mail: the very bytes that will be sent, the same for the same matter every time."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry, MessageIDHeader
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy
from email.utils import format_datetime, parseaddr
from typing import cast

from lifecycle.delivery.galat import AlamatTidakSah
from lifecycle.delivery.templat import polos
from lifecycle.domain.surel import sidik_surel

# Neither half may hold what a header or an SMTP command reads as its own.
_AKSARA = r"""[^\s@<>()\[\],;:\\".]"""
_ALAMAT = re.compile(rf"(?P<lokal>({_AKSARA}|\.)+)@(?P<domain>{_AKSARA}+(\.{_AKSARA}+)*)")

_PEMILIK_PENGIRIM = "KEMITRAAN_PENGIRIM"


def _kebijakan(dasar: "EmailPolicy[EmailMessage]") -> "EmailPolicy[EmailMessage]":
    """A thread id is one word: it must never be folded into an encoded one, as other long texts are."""
    kepala = HeaderRegistry()
    for nama in ("in-reply-to", "references"):
        kepala.map_to_type(nama, cast(type[BaseHeader], MessageIDHeader))
    return dasar.clone(header_factory=kepala)


_BIASA = _kebijakan(SMTP)
_INTERNASIONAL = _kebijakan(SMTPUTF8)


@dataclass(frozen=True, kw_only=True, slots=True)
class Surat:
    """All that goes into one mail; `kunci` makes its identity, `nomor` its thread."""

    kunci: str
    nomor: str
    bahasa: str
    pengirim: Address
    kepada: Address
    balasan: Address
    perihal: str
    waktu: datetime
    teks: str
    html: str


def baca_pengirim(pengirim: str) -> Address:
    """The sender from "Nama <surel>". Raises AlamatTidakSah."""
    nama, surel = parseaddr(pengirim)
    try:
        return alamat(nama, surel, _PEMILIK_PENGIRIM)
    except AlamatTidakSah:
        raise AlamatTidakSah(pengirim, _PEMILIK_PENGIRIM) from None


def alamat(nama: str, surel: str, pemilik: str) -> Address:
    """An address that cannot carry a second header. Raises AlamatTidakSah.

    The domain becomes ASCII; a local part may stay as it is written.
    """
    bagian = _ALAMAT.fullmatch(surel)
    if bagian is None or polos(surel) != surel:
        raise AlamatTidakSah(surel, pemilik)
    try:
        return Address(display_name=polos(nama), username=bagian["lokal"], domain=_ascii(bagian["domain"]))
    except ValueError:
        raise AlamatTidakSah(surel, pemilik) from None


def bekukan(surat: Surat) -> bytes:
    """The mail as bytes, reproducible byte for byte."""
    sidik = sidik_surel(surat.kunci)
    internasional = not surat.kepada.addr_spec.isascii() or not surat.pengirim.addr_spec.isascii()
    pesan = EmailMessage(policy=_INTERNASIONAL if internasional else _BIASA)
    pesan["From"] = surat.pengirim
    pesan["To"] = surat.kepada
    if internasional or surat.balasan.addr_spec.isascii():
        pesan["Reply-To"] = surat.balasan
    pesan["Subject"] = polos(surat.perihal)
    pesan["Date"] = format_datetime(surat.waktu)
    # Quoted-printable is 7-bit, which every server takes.
    pesan.set_content(surat.teks, cte="quoted-printable")
    pesan.add_alternative(surat.html, subtype="html", cte="quoted-printable")
    # "=_" cannot occur in a quoted-printable body, so the boundary cannot either.
    pesan.set_boundary(f"=_{sidik}")
    _tandai(pesan, surat, sidik)
    return pesan.as_bytes()


def _tandai(pesan: EmailMessage, surat: Surat, sidik: str) -> None:
    domain = surat.pengirim.domain
    utas = f"<kemitraan.{sidik_surel(surat.nomor)[:16]}@{domain}>"
    pesan["Message-ID"] = f"<{sidik}@{domain}>"
    pesan["In-Reply-To"] = utas
    pesan["References"] = utas
    pesan["Auto-Submitted"] = "auto-generated"
    pesan["Content-Language"] = surat.bahasa
    pesan["X-Kemitraan-Nomor"] = polos(surat.nomor)


def _ascii(domain: str) -> str:
    if domain.isascii():
        return domain
    from idna import encode

    return encode(domain, uts46=True).decode("ascii")
