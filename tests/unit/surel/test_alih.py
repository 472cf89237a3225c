"""A frozen mail for another person: the address and the identity change, and nothing else does."""

import email
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from kasus.surel import susun, untuk

from lifecycle.delivery.galat import AlamatSurelTidakSah
from lifecycle.delivery.surel.amplop.alih import PengalihSurel
from lifecycle.domain.surel.antrean import sidik_surel

ASCII, UNAL = "aminah@subur.example", "ünal@subur.example"


def surat(pengirim: str = "Kantor Kemitraan <kemitraan@kantor.example>") -> bytes:
    return untuk(susun("penutup", pengirim=pengirim), "joko@subur.example").isi


def alih(isi: bytes, surel: str = ASCII, nama: str = "Siti Aminah", kunci: str = "k") -> bytes:
    return PengalihSurel().alihkan(isi, kunci=kunci, nama=nama, surel=surel)


def baca(isi: bytes) -> EmailMessage:
    return email.message_from_string(isi.decode(), policy=SMTP)


def beda(lama: bytes, baru: bytes) -> set[str]:
    a, b = baca(lama), baca(baru)
    assert a.keys() == b.keys()
    return {nama for nama in a if str(a[nama]) != str(b[nama])}


@pytest.mark.parametrize(
    ("surel", "nama"),
    [(ASCII, "Siti Aminah"), (UNAL, "Ünal"), (ASCII, "Ünal " + "panjang " * 20), (ASCII, "")],
)
def test_only_the_address_and_the_identity_change(surel: str, nama: str) -> None:
    lama = surat()
    baru = alih(lama, surel, nama)
    assert beda(lama, baru) == {"To", "Message-ID"}
    assert baru.partition(b"\r\n\r\n")[2] == lama.partition(b"\r\n\r\n")[2]
    (kepada,) = baca(baru)["To"].addresses
    assert (kepada.addr_spec, kepada.display_name) == (surel, nama.strip())
    assert str(baca(baru)["Message-ID"]) == f"<{sidik_surel('k')}@kantor.example>"
    assert baru.isascii() is surel.isascii()


def test_sent_on_and_back_again_it_is_the_same_mail() -> None:
    lama = surat()
    joko = {"kunci": "asal", "nama": "Joko Susilo", "surel": "joko@subur.example"}
    assert alih(alih(lama), **joko) == alih(lama, **joko)


def test_what_was_written_for_an_international_address_becomes_ascii_for_a_plain_one() -> None:
    lama = alih(surat("Kantor Kemitraan “Ünggul” <kemitraan@kantor.example>"), UNAL, "Ünal").replace(
        b"Subject: ", "Subject: Ünggul ".encode()
    )
    baru = alih(lama, kunci="k2")
    assert not lama.isascii()
    assert baru.isascii()
    assert "Ünggul" in baca(baru)["Subject"]
    assert "Ünggul" in baca(baru)["From"].addresses[0].display_name
    assert beda(lama, baru) == {"To", "Message-ID"}


def test_a_reply_address_that_a_plain_server_cannot_take_is_left_out() -> None:
    lama = alih(surat(), UNAL, "Ünal").replace(b"Reply-To: ", "Reply-To: ünal@kantor.example, ".encode())
    assert "Reply-To" in baca(lama)
    assert "Reply-To" not in baca(alih(lama))
    assert alih(lama).isascii()


@pytest.mark.parametrize("surel", ["a@b.example\r\nBcc: x@y.example", "a b@c.example", ""])
def test_an_address_that_brings_a_header_of_its_own_is_refused(surel: str) -> None:
    with pytest.raises(AlamatSurelTidakSah):
        alih(surat(), surel)


def test_a_name_that_brings_a_header_of_its_own_stays_a_name() -> None:
    baru = baca(alih(surat(), nama="Siti\r\nBcc: x@y.example"))
    assert "Bcc" not in baru
    assert len(baru["To"].addresses) == 1
