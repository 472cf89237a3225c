"""Delivery reports of many servers say the same; what is no report, or a hostile one, says nothing."""

import pytest
from kasus.pantulan import CUTI, JOKO, SIDIK, beberapa, exchange, exim, internasional, postfix

from lifecycle.delivery.pantulan.dsn import baca_laporan
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.domain.surel.pantulan import JenisPantulan, Vonis, nilai_vonis

KERAS, LUNAK, SAMPAI = JenisPantulan.KERAS, JenisPantulan.LUNAK, JenisPantulan.SAMPAI


def satu(isi: bytes) -> Vonis:
    (vonis,) = baca_laporan(isi, sidik="x").vonis
    return vonis


@pytest.mark.parametrize("isi", [postfix(), exim(), exchange()], ids=["postfix", "exim", "exchange"])
def test_a_hard_bounce_of_any_server_names_the_mail_and_its_recipient(isi: bytes) -> None:
    assert baca_laporan(isi, sidik="x").penanda == (SIDIK,)
    assert (satu(isi).jenis, satu(isi).akhir, JOKO in satu(isi).alamat) == (KERAS, True, True)


def test_the_reason_is_what_the_server_said_on_one_line() -> None:
    assert satu(postfix()).sebab == (
        "550 5.1.1 <joko@subur.example>: Recipient address rejected: User unknown"
    )


@pytest.mark.parametrize("kepada", ["ünal@kantor.example", "用户@subur.example"])
def test_an_address_of_another_script_is_read_escaped_or_plain(kepada: str) -> None:
    isi = internasional(kepada)
    assert (satu(isi).alamat, satu(isi).jenis) == ({kunci_surel(kepada), satu_ejaan(kepada)}, KERAS)
    tanpa_polos = isi.replace(f"utf-8; {kepada}\r\nAction".encode(), b"utf-8; x\r\nAction")
    assert kunci_surel(kepada) in satu(tanpa_polos).alamat
    assert baca_laporan(isi, sidik="x").penanda == (SIDIK,)


def satu_ejaan(kepada: str) -> str:
    """The escaped spelling stands beside the address that it means."""
    return kunci_surel("".join(h if h.isascii() else f"\\x{{{ord(h):04X}}}" for h in kepada))


def test_a_plus_is_read_escaped_or_plain() -> None:
    assert "joko+padi@subur.example" in satu(postfix("joko+2Bpadi@subur.example")).alamat
    assert "joko+padi@subur.example" in satu(postfix("joko+padi@subur.example")).alamat


def test_a_report_in_base64_is_read() -> None:
    from base64 import encodebytes

    awal, batas, sisa = postfix().partition(b"Content-Type: message/delivery-status\r\n\r\n")
    status, akhir, kembali = sisa.partition(b"\r\n--batas/1=_x\r\n")
    sandi = b"Content-Type: message/global-delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    assert batas
    assert satu(awal + sandi + encodebytes(status) + akhir + kembali).jenis is KERAS


@pytest.mark.parametrize(
    ("aksi", "status", "diagnosa", "nilai"),
    [
        ("failed", "5.1.1", "", (KERAS, True)),
        ("failed", "4.4.7", "550 5.1.1", (LUNAK, True)),
        ("failed", "", "smtp; 550 no such user", (KERAS, True)),
        ("failed", "", "smtp; 451 later", (LUNAK, True)),
        ("failed", "", "", (LUNAK, True)),
        ("delayed", "4.4.1", "", (LUNAK, False)),
        ("delivered", "2.0.0", "", (SAMPAI, True)),
        ("relayed", "2.0.0", "", (SAMPAI, False)),
        ("", "5.1.1", "550", None),
    ],
)
def test_action_and_status_decide(aksi: str, status: str, diagnosa: str, nilai: object) -> None:
    assert nilai_vonis(aksi, status, diagnosa) == nilai


def test_each_recipient_of_a_report_has_his_own_verdict() -> None:
    isi = beberapa({"siti@subur.example": "delivered", JOKO: "failed", "x@y.example": "relayed"})
    hasil = {min(v.alamat): v.jenis for v in baca_laporan(isi, sidik="x").vonis}
    assert hasil == {"siti@subur.example": SAMPAI, JOKO: KERAS, "x@y.example": SAMPAI}


def test_the_return_path_names_the_mail_where_its_headers_do_not_come_back() -> None:
    isi = postfix(tujuan=f"pantulan+{SIDIK}@kantor.example", sidik="tidak ada")
    assert baca_laporan(isi, sidik="x").penanda == (SIDIK,)
    diteruskan = b"X-Original-To: pantulan+" + SIDIK.encode() + b"@kantor.example\r\n" + postfix(sidik="-")
    assert baca_laporan(diteruskan, sidik="x").penanda == (SIDIK,)


def test_a_forwarded_bounce_is_no_report() -> None:
    dibungkus = (
        b"From: joko@subur.example\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="z"\r\n\r\n--z\r\nContent-Type: message/rfc822\r\n\r\n'
        + postfix()
        + b"\r\n--z--\r\n"
    )
    assert baca_laporan(dibungkus, sidik="x").vonis == ()


def _bersarang(dalam: int) -> bytes:
    buka = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(dalam)
    )
    return b"From: x@y.example\r\nMIME-Version: 1.0\r\n" + buka + postfix()


JAHAT = {
    "kosong": b"",
    "cuti": CUTI,
    "bita": bytes(range(256)) * 200,
    "bersarang": _bersarang(3000),
    "tanpa batas": b"Content-Type: multipart/report\r\n\r\n--\r\n" * 50,
    "aksara": postfix().replace(b"message/delivery-status", b"text/plain; charset=tidak-ada"),
    "kurung": postfix("(" * 50_000 + "@subur.example"),
    "domain": postfix("a@" + "ü" * 50_000),
    "baris": postfix("x@y.example", diagnosa="x" * 200_000 + "\r\n " * 50_000),
    "blok": postfix(
        "x@y.example",
        diagnosa="550 x" + "\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed" * 5_000,
    ),
    "kode": postfix("\\x{110000}\\x{D800}+00@subur.example"),
}


@pytest.mark.parametrize("nama", JAHAT)
def test_a_hostile_message_does_no_harm(nama: str) -> None:
    hasil = baca_laporan(JAHAT[nama], sidik="x")
    assert len(hasil.vonis) < 100
    assert not any(JOKO in vonis.alamat for vonis in hasil.vonis)
    assert all(vonis.sebab.isprintable() and len(vonis.sebab) <= 200 for vonis in hasil.vonis)
