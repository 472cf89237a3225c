"""Files of a mail: each leaves a mark that no text can forge, and a digest says how to leave it."""

import email
import hashlib
from datetime import UTC, datetime
from email.policy import SMTP

import pytest
from gambar_kecil import png
from hypothesis import given
from hypothesis import strategies as st
from kasus.surel import baca, html, susun, teks
from pabrik.dasar import fakta

from lifecycle.delivery.surel.amplop.amplop import IsiSurel, alamat, bekukan
from lifecycle.delivery.surel.amplop.bagian import Lampiran
from lifecycle.domain.kantor.kop import Berhenti, KopKantor
from lifecycle.domain.surel.antrean import lampiran_disebut, pasang_lampiran, tempat_lampiran

SIDIK = hashlib.sha256(b"palsu").hexdigest()
PALSU = tempat_lampiran(SIDIK)
JALAN = Berhenti(awalan_url="https://kantor.example/berhenti/" + "a" * 60 + "/", rahasia="kunci-acak-kantor")


def surat(**ubah):
    isi = {
        "kunci": "k",
        "nomor": "KM-2026-0001",
        "bahasa": "id",
        "pengirim": alamat("Kantor", "kemitraan@kantor.example", "Kantor"),
        "kepada": alamat("Dian", "Dian@sawit.example", "Dian"),
        "balasan": alamat("Ratna", "ratna@kantor.example", "Ratna"),
        "perihal": "Kabar",
        "waktu": datetime(2026, 8, 10, tzinfo=UTC),
        "teks": "Isi\n",
        "html": "<p>Isi</p>\n",
    }
    return IsiSurel(**isi | ubah)


def utuh(beku):
    return email.message_from_bytes(pasang_lampiran(beku.isi, beku.lampiran), policy=SMTP)


def test_a_file_leaves_one_line_and_comes_back_whole():
    berkas = Lampiran(nama="laporan.pdf", jenis="application/pdf", isi=bytes(range(256)) * 20)

    beku = bekukan(surat(lampiran=(berkas,)))

    ((sidik, isi),) = beku.lampiran.items()
    assert sidik == hashlib.sha256(isi).hexdigest()
    assert lampiran_disebut([beku.isi]) == {sidik}
    (kembali,) = utuh(beku).iter_attachments()
    assert (kembali.get_filename(), kembali.get_content()) == ("laporan.pdf", berkas.isi)
    assert b"\n" not in pasang_lampiran(beku.isi, beku.lampiran).replace(b"\r\n", b"")


def test_an_empty_file_is_a_file_all_the_same():
    beku = bekukan(surat(lampiran=(Lampiran(nama="a.txt", jenis="application/octet-stream", isi=b""),)))

    assert [b.get_content() for b in utuh(beku).iter_attachments()] == [b""]


@pytest.mark.parametrize("imbuhan", ["", " ", "\r\n", "x" * 5, "x" * 60, "\u2028", "é"])
@pytest.mark.parametrize("peristiwa", ["undangan", "undangan_rapat"])
def test_a_title_that_looks_like_a_mark_stays_text(peristiwa, imbuhan):
    """In the subject, in both bodies and in the calendar it is words."""
    kepala = KopKantor(nama=PALSU, alamat=(PALSU, imbuhan + PALSU), logo=png())

    for surel in susun(peristiwa, fakta(judul=imbuhan + PALSU, masalah=PALSU), kepala=kepala):
        assert lampiran_disebut([surel.isi]) == set(surel.lampiran)
        assert SIDIK not in surel.lampiran
        assert PALSU in str(baca(surel)["Subject"])
        assert PALSU in html(surel)
        assert "".join(PALSU.split()) in "".join(teks(surel).split())


@given(st.text(alphabet=st.sampled_from("x= \té\n"), max_size=80), st.sampled_from(["", "\r\n", "\n"]))
def test_no_place_in_a_text_makes_a_mark(awal, akhir):
    satu = surat(
        teks=f"{awal}{PALSU}{akhir}",
        html=f"{awal}\n{PALSU}{akhir}",
        perihal=awal + PALSU,
        kepada=alamat(awal + PALSU, "dian@sawit.example", "Dian"),
    )

    assert lampiran_disebut([bekukan(satu).isi]) == set()


def test_only_a_digest_can_be_left():
    pesan = utuh(bekukan(surat(berhenti=JALAN)))

    assert not [nama for nama in pesan if nama.startswith("List-")]
    assert not [nama for nama in baca(susun("undangan")[0]) if nama.startswith("List-")]


def test_a_digest_is_left_with_one_click_or_with_a_mail():
    beku = bekukan(surat(ringkasan=True, berhenti=JALAN))
    pesan = utuh(beku)

    tautan, surel = str(pesan["List-Unsubscribe"]).split(", ")
    assert tautan == f"<{JALAN.tautan('dian@sawit.example')}>"
    assert surel == "<mailto:kemitraan@kantor.example?subject=Berhenti%20menerima%20ringkasan>"
    assert pesan["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    # As it stands, however long: a program that reads it knows no encoded words.
    assert f"List-Unsubscribe: {tautan},\r\n {surel}\r\n".encode() in beku.isi


def test_without_an_address_of_the_web_there_is_no_promise_of_one_click():
    pesan = utuh(bekukan(surat(ringkasan=True, bahasa="en")))

    assert str(pesan["List-Unsubscribe"]).startswith("<mailto:kemitraan@kantor.example?subject=Stop")
    assert pesan["List-Unsubscribe-Post"] is None


def test_an_international_sender_is_spelled_out_in_the_way_to_leave():
    kantor = alamat("Kantor", "kántor+a?b@kantor.example", "Kantor")

    beku = bekukan(surat(ringkasan=True, pengirim=kantor))

    assert b"List-Unsubscribe: <mailto:k%C3%A1ntor%2Ba%3Fb@kantor.example?subject=" in beku.isi


def test_headers_are_folded_as_ever_and_not_where_bodies_are():
    """A name is proved to be read back (nama.py) where a header of 78 characters stays on its line."""
    nama = "D" * (78 - len("To:  <dian@sawit.example>"))

    isi = bekukan(surat(kepada=alamat(nama, "dian@sawit.example", "Dian"))).isi

    assert f"\r\nTo: {nama} <dian@sawit.example>\r\n".encode() in isi
