"""Real servers' refusals: only one that is about the recipient's mailbox holds his address."""

import pytest

from lifecycle.domain.surel.pantulan import JenisPantulan, nilai_vonis
from lifecycle.domain.surel.penolakan import Ditolak, TahapSmtp, nilai_penolakan

ALAMAT, PENUH, KANTOR, SURAT = Ditolak
MAIL, RCPT, DATA, _ = TahapSmtp

# As RCPT is answered by Postfix, Exim, Sendmail, qmail, Exchange, Gmail, Yahoo, Hotmail and others.
JAWABAN = [
    # The mailbox.
    ("5.1.1 <joko@tani.example>: Recipient address rejected: User unknown in local recipient table", ALAMAT),
    ("5.1.1 <relay@tani.example>: Recipient address rejected: User unknown", ALAMAT),
    ("5.1.1 The email account that you tried to reach does not exist. Please try double-checking", ALAMAT),
    ("5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", ALAMAT),
    ("5.2.1 The email account that you tried to reach is disabled", ALAMAT),
    ("5.1.2 Host or domain name not found", ALAMAT),
    ("5.1.6 The recipient has moved", ALAMAT),
    ("5.0.0 <joko@tani.example>... User unknown", ALAMAT),
    ("No such user here", ALAMAT),
    ("Unrouteable address", ALAMAT),
    ("sorry, no mailbox here by that name (#5.1.1)", ALAMAT),
    ("Requested action not taken: mailbox unavailable", ALAMAT),
    ("Requested action not taken: mailbox name not allowed", ALAMAT),
    ("1 Requested mail action aborted, mailbox not found", ALAMAT),
    ("delivery error: dd This user doesn't have a yahoo.com account (joko@yahoo.com) [0]", ALAMAT),
    ("User not local; please try <joko@lain.example>", ALAMAT),
    ("Mailbox is inactive", ALAMAT),
    ("Pengguna joko tidak ditemukan", ALAMAT),
    # It stands, and takes nothing more.
    ("5.2.2 The email account that you tried to reach is over quota", PENUH),
    ("Mailbox full", PENUH),
    ("joko quota exceeded", PENUH),
    # Us.
    ("5.7.1 <joko@tani.example>: Relay access denied", KANTOR),
    ("relay not permitted", KANTOR),
    ("5.7.1 Unable to relay", KANTOR),
    ("5.7.54 SMTP; Unable to relay recipient in non-accepted domain", KANTOR),
    ("5.7.57 Client not authenticated to send mail", KANTOR),
    ("sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", KANTOR),
    ("5.5.1 Authentication Required. Learn more at https://support.example/", KANTOR),
    ("Authentication is required for relay", KANTOR),
    ("5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org", KANTOR),
    ("5.1.1 User unknown; Client host [203.0.113.7] blocked using zen.spamhaus.org", KANTOR),
    ("5.7.606 Access denied, banned sending IP [203.0.113.7]", KANTOR),
    ("JunkMail rejected - [203.0.113.7] is in an RBL: https://rbl.example/203.0.113.7", KANTOR),
    ("5.3.0 Mail from 203.0.113.7 refused: see our blacklist", KANTOR),
    ("SC-001 (BAY004) Unfortunately, messages from 203.0.113.7 weren't sent. Part of their network is on our "
     "block list", KANTOR),
    ("5.7.1 Greylisted: 203.0.113.7 is not known yet, try again later", KANTOR),
    ("4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.7]", KANTOR),
    ("5.7.26 Unauthenticated email from kantor.example is not accepted due to domain's DMARC policy", KANTOR),
    ("5.7.1 SPF fail: kantor.example does not designate 203.0.113.7", KANTOR),
    ("5.1.8 <kemitraan@kantor.example>: Sender address rejected: Domain not found", KANTOR),
    ("5.1.0 <kemitraan@kantor.example>: sender rejected", KANTOR),
    ("5.1.7 Invalid address", KANTOR),
    ("5.7.1 Command rejected", KANTOR),
    ("5.7.0 Local policy violation", KANTOR),
    ("Administrative prohibition", KANTOR),
    ("Access denied", KANTOR),
    ("5.7.1 Your server is on a list of spammers", KANTOR),
    ("Rejected: HELO name does not resolve", KANTOR),
    # Neither: this mail, or nobody knows what.
    ("5.3.4 Message size exceeds fixed limit", SURAT),
    ("5.7.1 This message contains a virus", SURAT),
    ("5.2.1 The user you are trying to contact is receiving mail at a rate that prevents more", SURAT),
    ("5.4.1 Recipient address rejected: Access denied. AS(201806281)", SURAT),
    ("5.4.6 Too many hops", SURAT),
    ("Refused", SURAT),
    ("Version 5.1.1.20 does not like it", SURAT),
    ("", SURAT),
]  # fmt: skip


@pytest.mark.parametrize(("teks", "tentang"), JAWABAN)
def test_an_answer_to_the_recipient_is_about_what_it_says(teks: str, tentang: Ditolak) -> None:
    assert nilai_penolakan(teks, RCPT) is tentang


@pytest.mark.parametrize(
    ("teks", "tentang"),
    [
        ("5.7.1 Pengirim ditolak", KANTOR),
        ("5.1.1 User unknown", KANTOR),
        ("5.1.8 Domain of sender address does not exist", KANTOR),
        ("Refused", KANTOR),
        ("5.3.4 Message size exceeds fixed limit", SURAT),
        ("5.6.7 SMTPUTF8 is needed", SURAT),
    ],
)
def test_an_answer_to_the_sender_is_never_about_the_recipient(teks: str, tentang: Ditolak) -> None:
    assert nilai_penolakan(teks, MAIL) is tentang


@pytest.mark.parametrize(
    ("teks", "tentang"),
    [
        ("5.7.1 Spam", SURAT),
        ("5.7.1 Ditolak", SURAT),
        ("5.7.1 Blocked: your IP has a bad reputation", KANTOR),
        ("5.7.26 This mail is unauthenticated: DKIM did not pass", KANTOR),
        ("5.1.1 User unknown", ALAMAT),
        ("5.6.0 Malformed", SURAT),
    ],
)
def test_an_answer_to_the_content_is_about_the_content(teks: str, tentang: Ditolak) -> None:
    assert nilai_penolakan(teks, DATA) is tentang


@pytest.mark.parametrize(("teks", "tentang"), JAWABAN)
def test_a_report_says_the_same_in_its_own_words(teks: str, tentang: Ditolak) -> None:
    jenis, akhir = nilai_vonis("failed", "5.0.0", f"smtp; 550 {teks}") or (None, None)
    assert akhir
    assert (jenis is JenisPantulan.KERAS) is (tentang is ALAMAT)
    assert (jenis is JenisPantulan.DITOLAK) is (tentang is KANTOR)


@pytest.mark.parametrize("aksi", ["failed", "delayed"])
def test_a_server_that_puts_us_off_is_not_counted_against_the_address(aksi: str) -> None:
    blokir = "smtp; 450 4.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org"
    assert nilai_vonis(aksi, "4.7.1", blokir) == (JenisPantulan.DITOLAK, aksi == "failed")
