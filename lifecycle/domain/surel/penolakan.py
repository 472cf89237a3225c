"""What a server's refusal is about: the recipient's address, this mail, or us who send it.

Only the first holds an address. Servers say it by a code (RFC 3463) or in words, and the words count for
more: half of the world answers 550 to everything.
"""

import re
from enum import StrEnum


class Ditolak(StrEnum):
    """`alamat`: nobody lives there; `penuh`: somebody does, who takes no more for now; `kantor`: the server
    does not want us; `surat`: this mail, or nobody knows what.
    """

    ALAMAT = "alamat"
    PENUH = "penuh"
    KANTOR = "kantor"
    SURAT = "surat"


class TahapSmtp(StrEnum):
    """The command that was answered; a delivery report does not say which."""

    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    LAPORAN = "laporan"


# Not the numbers of a host, of a version or of a date.
_KODE_RINCI = re.compile(r"(?<![\d.])[245]\.(\d{1,3})\.(\d{1,3})(?!\.?\d)")
_ALAMAT = re.compile(r"<[^<>\s]*>|[^\s<>()\[\]]+@[^\s<>()\[\]]+")
_KODE_KOTAK = frozenset({(1, 1), (1, 2), (1, 3), (1, 4), (1, 6), (1, 10), (2, 1)})
_KODE_PENGIRIM = frozenset({(1, 7), (1, 8)})
_KODE_PENUH = (2, 2)
_KEAMANAN = 7
# These say "something" (RFC 3463): the words beside them, or another code, say what.
_UMUM = frozenset({(0, 0), (1, 0), (2, 0)})

_TENTANG_KANTOR = re.compile(
    r"\brelay|authenti|\blog ?in\b|(block|black|deny|grey|gray) ?-?list|spamhaus|barracuda|spamcop|sorbs"
    r"|\b(dns)?[dr]?bls?\b|\blisted\b|reputation|\byour (e?-?mail )?(ip|server|host|domain|network)\b"
    r"|client host|\b[eh]e?h?lo\b|reverse (dns|host)|\br?dns record|\bptr\b|\bspf\b|\bdkim\b|\bdmarc\b"
    r"|\bsender\b|\bmail ?from\b|\brcpthosts\b|list of spammers",
    re.IGNORECASE,
)
# Said of us, unless the code says that it is the mailbox.
_TATA_TERTIB = re.compile(
    r"polic(y|ies)|prohibit|access denied|not (permitted|authori[sz]ed)|blocked|too many (connection|message)"
    r"|\brate\b",
    re.IGNORECASE,
)
_TENTANG_SURAT = re.compile(
    r"spam|unsolicited|virus|malware|attachment|content|message (size|too)|too (big|large)|\b(url|link)s?\b",
    re.IGNORECASE,
)
_TERLALU_RAMAI = re.compile(r"\brate\b|too (many|quickly|fast)", re.IGNORECASE)
_PENUH = re.compile(
    r"over ?quota|quota exceeded|exceeded .{0,20}quota|mailbox (is )?full|full mailbox", re.IGNORECASE
)
_APA = r"(user|mailbox|recipient|account|address|person|local[- ]part|customer)"
_TAK_BERPENGHUNI = re.compile(
    rf"(unknown|no such|invalid|bad|non-?existent|inactive|disabled) (local )?{_APA}"
    rf"|\b{_APA}\b.{{0,60}}?(unknown|not (found|known|exist|local|valid)|n.t (exist|have)|does not exist"
    rf"|invalid|\b(disabled|inactive)\b|unavailable|suspended|not take|name not allowed)"
    rf"|no (mailbox|account) (here|by|with)|unroute?able address|no longer (exists|valid|available|works)"
    rf"|not our {_APA}|(user|alamat|kotak|pengguna|penerima).{{0,20}}tidak (ada|dikenal|ditemukan)",
    re.IGNORECASE,
)


def nilai_penolakan(teks: str, tahap: TahapSmtp, *, status: str = "") -> Ditolak:
    """What a final refusal is about, from its words and code; `status` is the code that a report adds."""
    # A name such as relay@mitra.example says nothing.
    polos = _ALAMAT.sub(" ", teks)
    kode = _kode(f"{status} {polos}")
    if tahap is TahapSmtp.MAIL:
        return Ditolak.SURAT if _tentang_surat(polos, kode) else Ditolak.KANTOR
    if _TENTANG_KANTOR.search(polos) or kode in _KODE_PENGIRIM:
        return Ditolak.KANTOR
    if kode == _KODE_PENUH or _PENUH.search(polos):
        return Ditolak.PENUH
    if kode in _KODE_KOTAK:
        return Ditolak.SURAT if _TERLALU_RAMAI.search(polos) else Ditolak.ALAMAT
    if kode is None or kode in _UMUM:
        return _menurut_kata(polos)
    # Once the mail was shown, security is about what stands in it.
    seluruhnya = tahap is TahapSmtp.DATA or _TENTANG_SURAT.search(polos)
    return Ditolak.KANTOR if kode[0] == _KEAMANAN and not seluruhnya else Ditolak.SURAT


def _menurut_kata(polos: str) -> Ditolak:
    if _TAK_BERPENGHUNI.search(polos):
        return Ditolak.ALAMAT
    if _TENTANG_SURAT.search(polos) or not _TATA_TERTIB.search(polos):
        return Ditolak.SURAT
    return Ditolak.KANTOR


def _tentang_surat(polos: str, kode: tuple[int, int] | None) -> bool:
    """Of what MAIL tells beforehand: its size, or signs that the server does not take."""
    return kode == (3, 4) or (kode is not None and kode[0] == 6) or _TENTANG_SURAT.search(polos) is not None


def _kode(teks: str) -> tuple[int, int] | None:
    """The first that says something, else the first."""
    semua = [(int(satu[1]), int(satu[2])) for satu in _KODE_RINCI.finditer(teks)]
    return next((satu for satu in semua if satu not in _UMUM), semua[0] if semua else None)
