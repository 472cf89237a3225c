"""Sending a frozen mail to somebody else: a new To and a new identity, the same body and thread."""

import re
from collections.abc import Iterator
from email.headerregistry import Address
from email.policy import SMTP, SMTPUTF8

from lifecycle.delivery.surel.amplop.amplop import alamat
from lifecycle.domain.surel.antrean import sidik_surel

_KEPALA = re.compile(rb"[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*")
_ASCII = SMTP.clone(cte_type="7bit")


class PengalihSurel:
    """The Pengalih of services.port."""

    def alihkan(self, isi: bytes, *, kunci: str, nama: str, surel: str) -> bytes:
        """The mail as `kunci` for that person. Raises AlamatSurelTidakSah."""
        kepada = alamat(nama, surel, nama)
        kepala, batas, badan = isi.partition(b"\r\n\r\n")
        return b"".join(_kepala_baru(kepala + b"\r\n", kepada, kunci)) + batas[2:] + badan


def _kepala_baru(kepala: bytes, kepada: Address, kunci: str) -> Iterator[bytes]:
    semua = _KEPALA.findall(kepala)
    pengirim = next((satu for satu in semua if _nama(satu) == "from"), b"")
    internasional = not kepada.addr_spec.isascii() or not _alamat_ascii(pengirim)
    for satu in semua:
        nama = _nama(satu)
        if nama == "to":
            kebijakan = SMTPUTF8 if internasional else _ASCII
            yield kebijakan.fold("To", kebijakan.header_factory("To", kepada)).encode()
        elif nama == "message-id":
            domain = satu.strip().rpartition(b"@")[2]
            yield b"Message-ID: <" + sidik_surel(kunci).encode() + b"@" + domain + b"\r\n"
        elif internasional or satu.isascii():
            yield satu
        elif nama != "reply-to" or _alamat_ascii(satu):
            # It was written for an international address, and goes now where only ASCII is sure to pass.
            yield _lipat_ascii(satu)


def _nama(kepala: bytes) -> str:
    return kepala.partition(b":")[0].strip().lower().decode("ascii", "replace")


def _nilai(kepala: bytes) -> str:
    return re.sub(r"\r\n(?=[ \t])", "", kepala.partition(b":")[2].decode("utf-8", "replace")).strip()


def _alamat_ascii(kepala: bytes) -> bool:
    """Whether every address (not every name) of this header is ASCII."""
    daftar = SMTPUTF8.header_factory("To", _nilai(kepala)).addresses
    return all(satu.addr_spec.isascii() for satu in daftar)


def _lipat_ascii(kepala: bytes) -> bytes:
    nama = kepala.partition(b":")[0].decode("ascii")
    terlipat: str = _ASCII.fold(nama, _ASCII.header_factory(nama, _nilai(kepala)))
    return terlipat.encode()
