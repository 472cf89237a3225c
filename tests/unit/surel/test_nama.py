"""A name beside an address never becomes another address, however it is folded."""

import email
from datetime import UTC, datetime
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifecycle.delivery.surel.amplop.amplop import IsiSurel, alamat, baca_pengirim, bekukan

# What is read and written often, so that names are mostly made of what makes trouble.
_HURUF = st.text(alphabet=st.sampled_from('aé漢 ,;:<>()[]@."\\=?_\t\r\n'), max_size=200)


def _dibekukan(nama: str, surel: str = "budi@mitra.example") -> email.message.Message:
    surat = IsiSurel(
        kunci="k",
        nomor="KM-2026-0001",
        bahasa="id",
        pengirim=baca_pengirim("Kantor <kemitraan@kantor.example>"),
        kepada=alamat(nama, surel, "kontak"),
        balasan=alamat(nama, "pic@kantor.example", "pic"),
        perihal="Coba",
        waktu=datetime(2026, 8, 10, tzinfo=UTC),
        teks="isi\n",
        html="<p>isi</p>\n",
    )
    return email.message_from_bytes(bekukan(surat).isi, policy=SMTP)


@given(_HURUF)
def test_any_name_leaves_one_address(nama: str) -> None:
    pesan = _dibekukan(nama)

    assert [a.addr_spec for a in pesan["To"].addresses] == ["budi@mitra.example"]
    assert [a.addr_spec for a in pesan["Reply-To"].addresses] == ["pic@kantor.example"]
    assert pesan["Bcc"] is pesan["Cc"] is None


@pytest.mark.parametrize(
    "nama",
    ["Budi Santoso", "Budi Santoso, S.E., M.M.", "Müller (PT Maju)", 'Siti "Ibu" Aminah', "H. M. Yusuf", ""],
)
def test_names_as_people_have_them_stay_as_they_are(nama: str) -> None:
    assert _dibekukan(nama)["To"].addresses[0].display_name == nama


def test_a_name_too_long_to_be_quoted_loses_its_signs_and_then_its_end() -> None:
    (satu,) = _dibekukan("Budi, korban@contoh.example " + "panjang sekali " * 10)["To"].addresses

    assert satu.addr_spec == "budi@mitra.example"
    assert satu.display_name.startswith("Budi korban contoh example panjang sekali")
