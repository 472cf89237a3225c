"""The return path that names its mail and proves it: pantulan+<name><proof>@kantor.example.

The name is the front of the mail's identity, which anybody can work out; the proof is made from it with a
key of the office. Only who got the mail, or carried it, has seen both. Together they have 32 letters, so that
the part before the "@" stays within 64.
"""

import re
from hashlib import sha256
from hmac import compare_digest, new

_PANJANG = 16
_BERTANDA = re.compile(r"\+([0-9a-f]{32})@", re.IGNORECASE)


def alamat_balik(pantulan: str, sidik: str, kunci: bytes) -> str:
    """Where a bounce of the mail with that identity goes, over the office's address for bounces."""
    nama, _, domain = pantulan.rpartition("@")
    depan = sidik[:_PANJANG]
    return f"{nama}+{depan}{_bukti(depan, kunci)}@{domain}"


def penanda(alamat: str) -> tuple[str, ...]:
    """What stands in a header full of addresses where a mail is named, proven or not."""
    return tuple(satu.lower() for satu in _BERTANDA.findall(alamat))


def terbukti(tanda: str, kunci: bytes) -> str | None:
    """The front of the identity that it names; None where the proof is not ours."""
    depan, bukti = tanda[:_PANJANG], tanda[_PANJANG:]
    return depan if compare_digest(bukti, _bukti(depan, kunci)) else None


def _bukti(depan: str, kunci: bytes) -> str:
    return new(kunci, b"pantulan:" + depan.encode(), sha256).hexdigest()[:_PANJANG]
