"""Bounces as mail servers write them, about one mail of ours; each server has its own manners."""

from collections.abc import Mapping

SIDIK = "0123456789abcdef0123456789abcdef"
JOKO = "joko@subur.example"


def _laporan(
    *,
    kepala: str,
    teks: str,
    status: str,
    kembali: str,
    jenis_status: str = "message/delivery-status",
    jenis_kembali: str = "text/rfc822-headers",
) -> bytes:
    return "\r\n".join(
        (
            *kepala.strip().splitlines(),
            "MIME-Version: 1.0",
            "Content-Type: multipart/report; report-type=delivery-status;",
            '\tboundary="batas/1=_x"',
            "",
            "This is a MIME-encapsulated message.",
            "",
            "--batas/1=_x",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            *teks.strip().splitlines(),
            "",
            "--batas/1=_x",
            f"Content-Type: {jenis_status}",
            "",
            *status.strip().splitlines(),
            "",
            "--batas/1=_x",
            f"Content-Type: {jenis_kembali}",
            "",
            *kembali.strip().splitlines(),
            "",
            "--batas/1=_x--",
            "",
        )
    ).encode()


def kepala_surat(sidik: str = SIDIK, kepada: str = JOKO) -> str:
    return f"""\
From: Kantor Kemitraan <kemitraan@kantor.example>
To: Joko Susilo <{kepada}>
Subject: [KM-2026-0001] Rencana
 yang menunggu persetujuan
Message-ID:
 <{sidik}@kantor.example>
Auto-Submitted: auto-generated"""


def postfix(
    kepada: str = JOKO,
    sidik: str = SIDIK,
    *,
    aksi: str = "failed",
    status: str = "5.1.1",
    diagnosa: str = "550 5.1.1 <joko@subur.example>: Recipient address rejected:\r\n    User unknown",
    tujuan: str = "kemitraan@kantor.example",
) -> bytes:
    return _laporan(
        kepala=f"""\
Return-Path: <>
Date: Mon, 10 Aug 2026 10:00:00 +0700 (WIB)
From: MAILER-DAEMON@relai.kantor.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: {tujuan}
Auto-Submitted: auto-replied""",
        teks="I'm sorry to have to inform you that your message could not be delivered.",
        status=f"""\
Reporting-MTA: dns; relai.kantor.example
X-Postfix-Queue-ID: 4D1F1
X-Postfix-Sender: rfc822; kemitraan@kantor.example
Arrival-Date: Mon, 10 Aug 2026 09:59:58 +0700 (WIB)

Final-Recipient: rfc822; {kepada}
Original-Recipient: rfc822;{kepada}
Action: {aksi}
Status: {status}
Remote-MTA: dns; mx.subur.example
Diagnostic-Code: smtp; {diagnosa}""",
        kembali=kepala_surat(sidik, kepada),
    )


def exim() -> bytes:
    """The whole mail comes back, without an Original-Recipient, field names in another case."""
    return _laporan(
        kepala="""\
From: Mail Delivery System <Mailer-Daemon@exim.example>
To: kemitraan@kantor.example
X-Failed-Recipients: joko@subur.example
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender""",
        teks="This message was created automatically by mail delivery software.",
        status=f"""\
Reporting-MTA: dns; exim.example

Action: failed
final-recipient: rfc822;{JOKO.upper()}
Status: 5.0.0
Remote-MTA: dns; mx.subur.example
Diagnostic-Code: smtp; 550 No such user here""",
        kembali=f"{kepala_surat()}\n\nIsi surat yang lengkap.\nMessage-ID: <{'f' * 32}@palsu.example>",
        jenis_kembali="message/rfc822",
    )


def exchange() -> bytes:
    """German words, the whole report below a multipart/mixed with a disclaimer under it."""
    laporan = _laporan(
        kepala="X-Dalam: ya",
        teks="Fehler bei der Nachrichtenzustellung an folgende Empfänger: Postfach nicht gefunden.",
        status=f"""\
Reporting-MTA: dns;EX01.buero.example
Received-From-MTA: dns;relai.kantor.example
Arrival-Date: Mon, 10 Aug 2026 03:00:00 +0000

Original-Recipient: rfc822;{JOKO}
Final-Recipient: rfc822;j.susilo@intern.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10
 RESOLVER.ADR.RecipientNotFound; Empfänger nicht gefunden
X-Display-Name: Joko Susilo""",
        kembali=kepala_surat(),
        jenis_kembali="message/rfc822",
    )
    kepala, _, isi = laporan.partition(b"MIME-Version: 1.0\r\n")
    assert kepala
    return (
        b"From: postmaster@buero.example\r\nTo: kemitraan@kantor.example\r\n"
        b"Subject: =?utf-8?Q?Unzustellbar=3A_Rencana?=\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="luar"\r\n\r\n--luar\r\n'
        + isi
        + b"--luar\r\nContent-Type: text/plain\r\n\r\nDiese E-Mail ist vertraulich.\r\n--luar--\r\n"
    )


def internasional(kepada: str, sidik: str = SIDIK) -> bytes:
    """RFC 6533: an address of another script, escaped, and the report as UTF-8."""
    terlepas = "".join(h if h.isascii() else f"\\x{{{ord(h):04X}}}" for h in kepada)
    return _laporan(
        kepala="From: postmaster@surel.example\nTo: kemitraan@kantor.example\nSubject: Tidak sampai",
        teks="Surel Anda tidak dapat kami antarkan: alamatnya tidak dikenal.",
        status=f"""\
Reporting-MTA: dns; surel.example

Original-Recipient: utf-8; {terlepas}
Final-Recipient: utf-8; {kepada}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 pengguna tidak dikenal: {kepada}""",
        kembali=kepala_surat(sidik, kepada),
        jenis_status="message/global-delivery-status",
        jenis_kembali="message/global-headers",
    )


def beberapa(vonis: Mapping[str, str]) -> bytes:
    """One report on several recipients: address -> action."""
    blok = "\n\n".join(
        f"Final-Recipient: rfc822; {surel}\nAction: {aksi}\n"
        f"Status: {'2.0.0' if aksi in ('delivered', 'relayed') else '5.1.1'}"
        for surel, aksi in vonis.items()
    )
    return _laporan(
        kepala="From: postmaster@surel.example\nTo: kemitraan@kantor.example\nSubject: Report",
        teks="Report",
        status=f"Reporting-MTA: dns; surel.example\n\n{blok}",
        kembali=kepala_surat(),
    )


CUTI = b"""\
From: Joko Susilo <joko@subur.example>\r
To: kemitraan@kantor.example\r
Subject: Sedang cuti: [KM-2026-0001] Rencana\r
In-Reply-To: <0123456789abcdef0123456789abcdef@kantor.example>\r
Auto-Submitted: auto-replied\r
Content-Type: text/plain; charset=utf-8\r
\r
Saya cuti sampai hari Senin. 550 5.1.1 bukan alasan menahan alamat saya.\r
"""
