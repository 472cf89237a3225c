"""The name beside an address, in a form that Python's mail library writes and reads back as one name.

Folding a long header it drops the quotes around a name, so that `Budi, x@y.example ...` becomes two
addresses, the second one chosen by whoever wrote the name.
"""

import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy
from functools import lru_cache

from lifecycle.delivery.templat.templat import polos

# Needs no quotes, and fits on a line.
_BIASA = re.compile(r"[A-Za-z0-9 '-]{0,60}")
_TANDA_KEPALA = re.compile(r'[()<>\[\]:;@\\,."=?]+')
_PANJANG = 60
# How the library ends where its own writing is no header any more.
_SALAH_BACA = (AttributeError, LookupError, ValueError, MessageError)


@lru_cache(maxsize=1024)
def beralamat(nama: str, lokal: str, domain: str) -> Address:
    """That address under that name, or under what of the name can be read back. Raises ValueError."""
    return next(
        satu
        for tampil in _pilihan(polos(nama))
        if (satu := Address(display_name=tampil, username=lokal, domain=domain)) and _utuh(satu)
    )


def _pilihan(nama: str) -> Iterator[str]:
    """The name, then less and less of it."""
    yield nama
    tanpa_tanda = polos(_TANDA_KEPALA.sub(" ", nama))
    yield tanpa_tanda
    yield tanpa_tanda[:_PANJANG].strip()
    yield ""


def _utuh(satu: Address) -> bool:
    if _BIASA.fullmatch(satu.display_name):
        return True
    return all(
        _dibaca(satu, kepala, kebijakan) for kepala in ("To", "Reply-To") for kebijakan in (SMTP, SMTPUTF8)
    )


def _dibaca(satu: Address, kepala: str, kebijakan: "EmailPolicy[EmailMessage]") -> bool:
    """Whether a mail program finds this one address again, under this name."""
    pesan = EmailMessage(policy=kebijakan)
    pesan[kepala] = satu
    try:
        terbaca = email.message_from_string(pesan.as_bytes().decode(), policy=kebijakan)[kepala]
    except _SALAH_BACA:
        return False
    alamat = [(a.display_name, a.addr_spec) for a in terbaca.addresses]
    return alamat == [(satu.display_name, satu.addr_spec)]
