"""The return path that names its mail: pantulan+<identity>@kantor.example, written and read."""

import re

_BERTANDA = re.compile(r"\+([0-9a-f]{32})@", re.IGNORECASE)


def alamat_balik(pantulan: str, sidik: str) -> str:
    """Where a bounce of the mail with that identity goes, over the office's address for bounces."""
    nama, _, domain = pantulan.rpartition("@")
    return f"{nama}+{sidik}@{domain}"


def penanda(alamat: str) -> tuple[str, ...]:
    """The identities of mails in a header full of addresses."""
    return tuple(satu.lower() for satu in _BERTANDA.findall(alamat))
