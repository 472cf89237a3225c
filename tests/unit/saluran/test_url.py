"""Which channel a URL names, and what is said of one that names none."""

from urllib.parse import urlsplit

import pytest

from lifecycle.delivery.galat import SaluranSalah
from lifecycle.delivery.saluran import Pilihan, buka_saluran, jenis_saluran
from lifecycle.delivery.saluran.maildir import SaluranMaildir
from lifecycle.delivery.saluran.server import Server, baca_server
from lifecycle.delivery.saluran.smtp import SaluranSmtp


def test_every_channel_is_found_by_its_schemes():
    assert set(jenis_saluran()) == {"maildir", "smtp", "smtps", "smtp+starttls"}


def test_without_a_url_mails_become_files():
    assert isinstance(buka_saluran(None, Pilihan()), SaluranMaildir)


@pytest.mark.parametrize("skema", ["smtp", "smtps", "smtp+starttls"])
def test_each_smtp_scheme_opens_smtp(skema):
    assert isinstance(buka_saluran(f"{skema}://surel.example", Pilihan()), SaluranSmtp)


@pytest.mark.parametrize(("skema", "port"), [("smtp", 25), ("smtps", 465), ("smtp+starttls", 587)])
def test_a_missing_port_is_the_usual_one(skema, port):
    assert baca_server(urlsplit(f"{skema}://surel.example")).port == port


def test_user_and_password_are_unescaped():
    server = baca_server(urlsplit("smtps://kantor%40x:s%3Aa%2F@surel.example:2465"))

    assert server == Server(skema="smtps", host="surel.example", port=2465, pengguna="kantor@x", sandi="s:a/")


def test_no_text_of_a_server_shows_its_password():
    server = baca_server(urlsplit("smtps://kantor:rahasia@surel.example"))

    assert "rahasia" not in f"{server} {server!r}"


@pytest.mark.parametrize(
    ("url", "bagian"),
    [
        ("http://kantor:rahasia@surel.example", "skemanya tidak dikenal"),
        ("smpt://kantor:rahasia@surel.example", 'Mungkin maksudnya "smtp".'),
        ("surel.example:25", "tidak dikenal"),
        ("smtp://", "nama servernya tidak ada"),
        ("smtp://kantor:rahasia@", "nama servernya tidak ada"),
        ("smtp://kantor:rahasia@surel.example:banyak", "portnya bukan angka"),
        ("smtp://kantor:rahasia@surel.example:99999", "portnya bukan angka"),
        ("smtp://kantor:rahasia#1@surel.example", "%23"),
        ("smtp://kantor:rahasia@surel.example/kotak", "tidak boleh ada apa-apa lagi"),
        ("smtp://kantor:rahasia@surel.example?tls=1", "tidak boleh ada apa-apa lagi"),
        ("smtp://[kantor:rahasia@surel.example", "bentuknya bukan URL"),
    ],
)
def test_a_url_that_makes_no_sense_is_refused_without_its_password(url, bagian):
    with pytest.raises(SaluranSalah) as galat:
        buka_saluran(url, Pilihan())

    assert bagian in str(galat.value)
    assert "KEMITRAAN_SMTP_URL" in str(galat.value)
    assert "rahasia" not in str(galat.value)
