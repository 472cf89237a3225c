"""The parts of a mail: two bodies, the logo inside the one, an invitation, attachments; each kept once."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from typing import cast

from lifecycle.domain.kantor.logo import kenali_logo
from lifecycle.domain.surel.antrean import tempat_lampiran

CID_LOGO = "logo@kemitraan"
# Of an encoded body (RFC 2045, section 6.7).
BARIS_TERPANJANG = 76


@dataclass(frozen=True, kw_only=True, slots=True)
class Lampiran:
    """A file that goes with a mail; `jenis` is its media type.

    `metode` is set on an invitation, which calendar programs want as a body of its own as well.
    """

    nama: str
    jenis: str
    isi: bytes
    metode: str = ""


def pasang_badan(pesan: EmailMessage, teks: str, html: str, logo: bytes | None) -> None:
    """The same words twice, the plain ones first, as 7 bit, which every server takes."""
    semula = pesan.policy
    # One less than the mark of an attachment is long: at the library's own 78 a text could forge one.
    pesan.policy = semula.clone(max_line_length=BARIS_TERPANJANG)
    pesan.set_content(teks, cte="quoted-printable")
    pesan.add_alternative(html, subtype="html", cte="quoted-printable")
    # A page of the user's own may do without it.
    gambar = kenali_logo(logo) if logo is not None and f"cid:{CID_LOGO}" in html else None
    if logo is not None and gambar is not None:
        nama = f"logo.{gambar.jenis}"
        badan_html = cast(list[EmailMessage], pesan.get_payload())[1]
        badan_html.add_related(
            logo, "image", gambar.jenis, cid=f"<{CID_LOGO}>", disposition="inline", filename=nama
        )
    pesan.policy = semula


def lampirkan(pesan: EmailMessage, semua: tuple[Lampiran, ...]) -> None:
    """Invitations first: they stand beside the bodies, and make no part of the pile of files."""
    for satu in semua:
        if satu.metode:
            # The last of the alternatives is the one that a program prefers, if it knows it.
            sifat = {"charset": "utf-8", "method": satu.metode}
            pesan.add_alternative(satu.isi, "text", "calendar", params=sifat)
    for satu in semua:
        nama = {"name": satu.nama}
        pesan.add_attachment(satu.isi, *satu.jenis.split("/"), filename=satu.nama, params=nama)


def keluarkan_isi(pesan: EmailMessage) -> Mapping[str, bytes]:
    """Put a mark where each encoded file stands, and answer the files by their marks."""
    keluar: dict[str, bytes] = {}
    for bagian in pesan.walk():
        if bagian["Content-Transfer-Encoding"] == "base64":
            isi = "\r\n".join(str(bagian.get_payload()).split()).encode("ascii")
            sidik = hashlib.sha256(isi).hexdigest()
            keluar[sidik] = isi
            bagian.set_payload(tempat_lampiran(sidik))
    return keluar


def beri_batas(pesan: EmailMessage, sidik: str) -> None:
    """Boundaries that are the same every time, and none the beginning of another."""
    bertingkat = (bagian for bagian in pesan.walk() if bagian.is_multipart())
    for ke, bagian in enumerate(bertingkat):
        # "=_" cannot occur in a quoted-printable body, nor in base64.
        bagian.set_boundary(f"=_{ke}_{sidik}")
