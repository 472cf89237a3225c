"""URLs as they may be shown: nothing of them that could be a secret."""

import re

RAHASIA = "***"
# Only these are repeated: where a slash was forgotten, a password could stand in the place of the scheme.
_SKEMA = frozenset({"smtp", "smtps", "smtp+starttls", "maildir", "sqlite", "postgresql", "http", "https"})
# Here what follows is the name of a file.
_BERKAS = frozenset({"maildir", "sqlite"})
_JAUH = re.compile(
    r"//(?:(?P<orang>[^:@/?#\[\]]*)(?P<sandi>:[^@/?#]*)?@)?(?P<host>[\w.-]*|\[[0-9A-Fa-f:.]+\])(?P<port>:\d{1,5})?"
    r"(?P<jalur>/[^@?#:]*)?(?P<tanya>\?[^#]*)?"
)
# Where a server is named beside the address.
_TERBUKA = frozenset({"host", "port"})


def tanpa_rahasia(url: str) -> str:
    """A URL with its password and the values of its query starred out; one that can be read in two ways, for
    something in it should have been escaped, as its scheme alone.

    >>> tanpa_rahasia("smtp://tu:rahasia@surel.example:25")
    'smtp://tu:***@surel.example:25'
    >>> tanpa_rahasia("smtp://tu:raha/sia@surel.example:25")
    'smtp:***'
    """
    skema, titik_dua, sisa = url.partition(":")
    if not url or not titik_dua:
        return RAHASIA if url else ""
    if skema not in _SKEMA:
        return RAHASIA
    if skema in _BERKAS:
        jalur, tanya, isian = sisa.partition("?")
        return f"{skema}:{jalur}{_tanya(tanya + isian)}"
    bagian = _JAUH.fullmatch(sisa)
    if bagian is None:
        return f"{skema}:{RAHASIA}"
    orang = bagian["orang"]
    masuk = "" if orang is None else f"{orang}{f':{RAHASIA}' if bagian['sandi'] else ''}@"
    tempat = f"{bagian['host']}{bagian['port'] or ''}{bagian['jalur'] or ''}"
    return f"{skema}://{masuk}{tempat}{_tanya(bagian['tanya'] or '')}"


def _tanya(teks: str) -> str:
    """The names of a query, with the values of those only that say where."""
    if not teks:
        return ""
    semua = (satu.partition("=") for satu in teks[1:].split("&"))
    return "?" + "&".join(
        f"{nama}={isi}" if nama in _TERBUKA and re.fullmatch(r"[\w./-]*", isi) else f"{_nama(nama)}={RAHASIA}"
        for nama, _, isi in semua
    )


def _nama(teks: str) -> str:
    return teks if re.fullmatch(r"[a-z_]{1,30}", teks) else RAHASIA
