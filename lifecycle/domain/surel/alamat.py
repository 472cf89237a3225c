"""Mail addresses as identities: what makes two spellings of one address one person."""

import unicodedata
from collections.abc import Container

from lifecycle.domain.fakta import Kemitraan


def kunci_surel(surel: str) -> str:
    """The address in small letters, one spelling per letter (NFC), its domain in ASCII if it can be.

    >>> kunci_surel("Siti@Kantor.example")
    'siti@kantor.example'
    """
    rapi = surel.strip()
    if rapi.isascii():
        return rapi.lower()
    # Twice: a capital may become several letters that belong together.
    kecil = unicodedata.normalize("NFC", unicodedata.normalize("NFC", rapi).lower())
    nama, tanda, domain = kecil.rpartition("@")
    try:
        return f"{nama}{tanda}{domain_ascii(domain)}"
    except ValueError:
        return kecil


def domain_ascii(domain: str) -> str:
    """A domain as mail servers write it. Raises ValueError for one that has no such form."""
    if domain.isascii():
        return domain
    # Few addresses need it.
    from idna import encode

    return encode(domain, uts46=True).decode("ascii")


def yang_ditahan(kemitraan: Kemitraan, ditahan: Container[str]) -> tuple[str, ...]:
    """Those of its people's addresses that are among the held ones, in small letters."""
    kontak = (k.surel for p in kemitraan.pihak for k in p.kontak)
    semua = (*kontak, kemitraan.penanggung_jawab.surel, kemitraan.penyetuju.surel)
    return tuple(sorted({kunci for satu in semua if (kunci := kunci_surel(satu)) in ditahan}))


def orang_sama(satu: str | None, lain: str | None) -> bool:
    """Whether two surel are those of one person."""
    return satu is not None and lain is not None and kunci_surel(satu) == kunci_surel(lain)
