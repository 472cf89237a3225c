"""Freezing a mail: the very bytes that will be sent, the same for the same matter every time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parseaddr

from lifecycle.delivery.galat import AlamatSurelTidakSah
from lifecycle.delivery.surel.amplop.bagian import (
    Lampiran,
    beri_batas,
    keluarkan_isi,
    lampirkan,
    pasang_badan,
)
from lifecycle.delivery.surel.amplop.kepala import jalan_berhenti, kebijakan
from lifecycle.delivery.surel.amplop.nama import beralamat
from lifecycle.delivery.templat.templat import polos
from lifecycle.domain.kantor.kop import Berhenti
from lifecycle.domain.surel.alamat import domain_ascii
from lifecycle.domain.surel.antrean import sidik_surel

# Neither half may hold what a header or an SMTP command reads as its own.
_AKSARA = r"""[^\s@<>()\[\],;:\\".]"""
_ALAMAT = re.compile(rf"(?P<lokal>({_AKSARA}|\.)+)@(?P<domain>{_AKSARA}+(\.{_AKSARA}+)*)")

_PEMILIK_PENGIRIM = "KEMITRAAN_PENGIRIM"

_BIASA = kebijakan(SMTP)
_INTERNASIONAL = kebijakan(SMTPUTF8)


@dataclass(frozen=True, kw_only=True, slots=True)
class IsiSurel:
    """All that goes into one mail; `kunci` makes its identity, `nomor` its thread.

    A `ringkasan` (digest) is the one kind of mail that can be left; `berhenti` is the address for it.
    """

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
    logo: bytes | None = None
    lampiran: tuple[Lampiran, ...] = ()
    ringkasan: bool = False
    berhenti: Berhenti | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Beku:
    """A mail as bytes, and by their hash the files that belong where it names them."""

    isi: bytes
    lampiran: Mapping[str, bytes]


def baca_pengirim(pengirim: str) -> Address:
    """The sender from "Nama <surel>". Raises AlamatSurelTidakSah."""
    nama, surel = parseaddr(pengirim)
    try:
        return alamat(nama, surel, _PEMILIK_PENGIRIM)
    except AlamatSurelTidakSah:
        raise AlamatSurelTidakSah(pengirim, _PEMILIK_PENGIRIM) from None


def alamat(nama: str, surel: str, pemilik: str) -> Address:
    """An address that cannot carry a second header. Raises AlamatSurelTidakSah.

    The domain becomes ASCII; a local part may stay as it is written.
    """
    bagian = _ALAMAT.fullmatch(surel)
    if bagian is None or polos(surel) != surel:
        raise AlamatSurelTidakSah(surel, pemilik)
    try:
        return beralamat(nama, bagian["lokal"], domain_ascii(bagian["domain"]))
    except ValueError:
        raise AlamatSurelTidakSah(surel, pemilik) from None


def bekukan(isi_surel: IsiSurel) -> Beku:
    """The mail as bytes, reproducible byte for byte."""
    sidik = sidik_surel(isi_surel.kunci)
    internasional = not isi_surel.kepada.addr_spec.isascii() or not isi_surel.pengirim.addr_spec.isascii()
    pesan = EmailMessage(policy=_INTERNASIONAL if internasional else _BIASA)
    pesan["From"] = isi_surel.pengirim
    pesan["To"] = isi_surel.kepada
    if internasional or isi_surel.balasan.addr_spec.isascii():
        pesan["Reply-To"] = isi_surel.balasan
    pesan["Subject"] = polos(isi_surel.perihal)
    pesan["Date"] = format_datetime(isi_surel.waktu)
    pasang_badan(pesan, isi_surel.teks, isi_surel.html, isi_surel.logo)
    lampirkan(pesan, isi_surel.lampiran)
    beri_batas(pesan, sidik)
    _tandai(pesan, isi_surel, sidik)
    lampiran = keluarkan_isi(pesan)
    return Beku(isi=pesan.as_bytes(), lampiran=lampiran)


def _tandai(pesan: EmailMessage, isi_surel: IsiSurel, sidik: str) -> None:
    domain = isi_surel.pengirim.domain
    utas = f"<kemitraan.{sidik_surel(isi_surel.nomor)[:16]}@{domain}>"
    pesan["Message-ID"] = f"<{sidik}@{domain}>"
    pesan["In-Reply-To"] = utas
    pesan["References"] = utas
    pesan["Auto-Submitted"] = "auto-generated"
    pesan["Content-Language"] = isi_surel.bahasa
    pesan["X-Kemitraan-Nomor"] = polos(isi_surel.nomor)
    if isi_surel.ringkasan:
        jalan_berhenti(
            pesan,
            isi_surel.kepada.addr_spec,
            isi_surel.pengirim.addr_spec,
            isi_surel.bahasa,
            isi_surel.berhenti,
        )
