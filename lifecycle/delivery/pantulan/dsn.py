"""Delivery reports (RFC 3464, RFC 6533): whom they are about, what became of the mail, and which mail."""

import re
from collections.abc import Iterator, Sequence
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from itertools import islice

from lifecycle.delivery.pantulan.alamat_balik import penanda, terbukti
from lifecycle.domain.bahasa.kutip import kutip
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.pantulan import Pantulan, Vonis, nilai_vonis

# A bounce is addressed to our return path; these tell it where a forwarder rewrote the first of them.
_TUJUAN = ("To", "Delivered-To", "X-Original-To", "Envelope-To")
_STATUS = frozenset({"message/delivery-status", "message/global-delivery-status"})
_KEMBALI = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"})
# More recipients than this are no report on a mail of ours, which has one.
_BLOK_TERBANYAK = 100
_PENANDA_TERBANYAK = 20
_PANJANG_SEBAB = 200
_PANJANG_ALAMAT = 1000
_BARIS_KOSONG = re.compile(rb"\r?\n[ \t]*\r?\n")
_LIPATAN = re.compile(r"\r?\n[ \t]+")
_MESSAGE_ID = re.compile(r"<\s*([0-9a-f]{32})@", re.IGNORECASE)
_KODE_X = re.compile(r"\\x\{([0-9A-Fa-f]{2,6})\}")
_KODE_PLUS = re.compile(r"\+([0-9A-F]{2})")


class _Bagian(Message):
    """A part of a mail whose inner mails stay bytes: what is returned to us is not ours to take apart."""

    @property
    def jenis(self) -> str:
        return super().get_content_type()

    def get_content_type(self) -> str:
        return re.sub(r"^message/", "x-message/", super().get_content_type())


def baca_laporan(isi: bytes, *, sidik: str, kunci: bytes | None = None) -> Pantulan:
    """What this message says; nothing where it is no report, or none that can be understood."""
    try:
        pesan = BytesParser(_class=_Bagian, policy=compat32).parsebytes(isi)
        bagian = [satu for satu in pesan.walk() if isinstance(satu, _Bagian)]
        penanda_surel = tuple(dict.fromkeys(_penanda(bagian)))[:_PENANDA_TERBANYAK]
        return Pantulan(
            sidik=sidik,
            penanda=penanda_surel,
            terbukti=() if kunci is None else tuple(_semua_terbukti(bagian[0], kunci)),
            vonis=_semua_vonis(bagian),
        )
    except (RecursionError, ValueError, LookupError):
        # Nested without end, or a charset that nobody knows.
        return Pantulan(sidik=sidik)


def _semua_vonis(bagian: Sequence[_Bagian]) -> tuple[Vonis, ...]:
    """The first block of a report is about itself and names nobody."""
    blok = (b for satu in bagian if satu.jenis in _STATUS for b in _BARIS_KOSONG.split(_bita(satu).strip()))
    semua = (_vonis(satu) for satu in islice(blok, _BLOK_TERBANYAK))
    return tuple(satu for satu in semua if satu is not None)


def _vonis(blok: bytes) -> Vonis | None:
    isian = _isian(blok)
    diagnosa = isian.get("diagnostic-code", "")
    nilai = nilai_vonis(isian.get("action", "").lower(), isian.get("status", ""), diagnosa)
    alamat = frozenset(
        kunci_surel(satu)
        for nama in ("final-recipient", "original-recipient")
        for satu in _ejaan(isian.get(nama, "")[:_PANJANG_ALAMAT])
    )
    if nilai is None or not alamat:
        return None
    jenis, akhir = nilai
    sebab = diagnosa.partition(";")[2] or diagnosa or isian.get("status", "")
    return Vonis(alamat=alamat, jenis=jenis, akhir=akhir, sebab=kutip(sebab, panjang=_PANJANG_SEBAB))


def _isian(blok: bytes) -> dict[str, str]:
    """The fields of one block; of two with the same name the first counts."""
    hasil: dict[str, str] = {}
    for baris in _LIPATAN.sub(" ", _teks(blok)).splitlines():
        nama, titik_dua, nilai = baris.partition(":")
        if titik_dua:
            hasil.setdefault(nama.strip().lower(), nilai.strip())
    return hasil


def _ejaan(nilai: str) -> tuple[str, ...]:
    """The address of "rfc822; name@domain" or "utf-8; ...": as it is written, and with its escapes undone.

    Not every server escapes what RFC 3461 and RFC 6533 ask for, and "+2b" may stand in a name.
    """
    alamat = nilai.rpartition(";")[2].strip().strip("<>").strip()
    terbuka = _KODE_PLUS.sub(lambda kode: _huruf(kode[1]), _KODE_X.sub(lambda kode: _huruf(kode[1]), alamat))
    return (alamat, terbuka) if "@" in alamat else ()


def _huruf(kode: str) -> str:
    angka = int(kode, 16)
    return chr(angka) if angka < 0xD800 or 0xE000 <= angka <= 0x10FFFF else ""


def _penanda(bagian: Sequence[_Bagian]) -> Iterator[str]:
    """Of the mail that is returned, then of the return path that this message came to."""
    for satu in bagian:
        if satu.jenis in _KEMBALI:
            kepala = _BARIS_KOSONG.split(_bita(satu).lstrip(b"\r\n"), maxsplit=1)[0]
            cocok = _MESSAGE_ID.search(_isian(kepala).get("message-id", ""))
            if cocok is not None:
                yield cocok[1].lower()
    yield from _jalur_balik(bagian[0])


def _jalur_balik(pesan: _Bagian) -> Iterator[str]:
    for nama in _TUJUAN:
        for nilai in pesan.get_all(nama, []):
            yield from penanda(str(nilai))


def _semua_terbukti(pesan: _Bagian, kunci: bytes) -> Iterator[str]:
    """Of where the message itself was sent to; what it says inside, its writer may have made up."""
    for tanda in islice(_jalur_balik(pesan), _PENANDA_TERBANYAK):
        depan = terbukti(tanda, kunci)
        if depan is not None:
            yield depan


def _bita(bagian: Message) -> bytes:
    isi = bagian.get_payload(decode=True)
    return isi if isinstance(isi, bytes) else b""


def _teks(bita: bytes) -> str:
    """UTF-8 as it should be, else letter by letter: what matters in it is ASCII."""
    try:
        return bita.decode("utf-8")
    except UnicodeDecodeError:
        return bita.decode("latin-1")
