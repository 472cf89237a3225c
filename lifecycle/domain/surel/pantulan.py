"""Bounces: what a mail server says became of a mail, and how serious that is for its address."""

import re
from dataclasses import dataclass
from enum import StrEnum

from lifecycle.domain.surel.penolakan import Ditolak, TahapSmtp, nilai_penolakan

# So many soft bounces hold an address.
LUNAK_TERBANYAK = 5

_KODE_BALASAN = re.compile(r"\b([245])\d\d\b|\b([245])\.\d{1,3}\.\d{1,3}\b")


class JenisPantulan(StrEnum):
    """`keras`: the address is no good; `lunak`: perhaps later; `ditolak`: the server does not want us, which
    is nobody's address; `surat`: nor does it want this mail; `sampai`: it went well; `palsu`: it names a
    mail of ours and lacks the secret of its return path; `asing`: a report on no mail of ours; `lain`: no
    report at all.
    """

    KERAS = "keras"
    LUNAK = "lunak"
    DITOLAK = "ditolak"
    SURAT = "surat"
    SAMPAI = "sampai"
    PALSU = "palsu"
    ASING = "asing"
    LAIN = "lain"


_TETAP = {
    Ditolak.ALAMAT: JenisPantulan.KERAS,
    Ditolak.PENUH: JenisPantulan.LUNAK,
    Ditolak.KANTOR: JenisPantulan.DITOLAK,
    Ditolak.SURAT: JenisPantulan.SURAT,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Vonis:
    """What a report says of one recipient, who goes by any of `alamat` (as identities).

    `akhir`: nothing more will be heard of this mail; else the server still tries, or handed it on.
    """

    alamat: frozenset[str]
    jenis: JenisPantulan
    akhir: bool
    sebab: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Pantulan:
    """One message of the bounce folder: the hash of its bytes, the mails that it may be about (by the left
    half of the Message-ID), the fronts of those whose return path it came to (`terbukti`), and what it
    says of each recipient; nothing where it is no report.
    """

    sidik: str
    penanda: tuple[str, ...] = ()
    terbukti: tuple[str, ...] = ()
    vonis: tuple[Vonis, ...] = ()


def nilai_vonis(tindakan: str, status: str, diagnosa: str) -> tuple[JenisPantulan, bool] | None:
    """The kind and whether it is final, from the fields Action, Status and Diagnostic-Code (RFC 3464).

    None for an action that says nothing of the address.
    """
    if tindakan == "delivered":
        return JenisPantulan.SAMPAI, True
    if tindakan in ("relayed", "expanded"):
        return JenisPantulan.SAMPAI, False
    if tindakan not in ("failed", "delayed"):
        return None
    akhir = tindakan == "failed"
    tentang = nilai_penolakan(diagnosa, TahapSmtp.LAPORAN, status=status)
    if akhir and (_kelas(status) or _kelas(diagnosa)) == "5":
        return _TETAP[tentang], True
    # What is put off counts, but for what is no fault of the address.
    return (JenisPantulan.DITOLAK if tentang is Ditolak.KANTOR else JenisPantulan.LUNAK), akhir


def _kelas(teks: str) -> str:
    cocok = _KODE_BALASAN.search(teks)
    return "" if cocok is None else cocok[1] or cocok[2]
