"""The frozen bytes: reproducible, threaded, and safe on any server."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from kasus.surel import WAKTU, baca, html, susun, teks, untuk
from pabrik.dasar import fakta, kemitraan

from lifecycle.delivery.galat import AlamatSurelTidakSah
from lifecycle.delivery.surel.amplop.amplop import alamat, baca_pengirim
from lifecycle.domain.fakta import Orang

DIAN = "dian@sawit.example"


def _dengan_surel(surel):
    pihak = kemitraan().pihak
    kontak = replace(pihak[0].kontak[0], surel=surel)
    return fakta(pihak=(replace(pihak[0], kontak=(kontak,)), *pihak[1:]))


def test_the_same_matter_gives_the_same_bytes():
    assert [s.isi for s in susun("undangan")] == [s.isi for s in susun("undangan")]


def test_another_matter_gives_another_id_in_the_same_thread():
    satu, dua = (baca(untuk(susun("undangan", kunci=k), DIAN)) for k in ("KM-2026-0001/7", "KM-2026-0001/8"))

    assert satu["Message-ID"] != dua["Message-ID"]
    assert satu["References"] == dua["References"] == satu["In-Reply-To"]
    assert str(satu["References"]).startswith("<kemitraan.")


def test_another_partnership_is_another_thread():
    satu, dua = (
        baca(untuk(susun("undangan", fakta(nomor=n)), DIAN)) for n in ("KM-2026-0001", "KM-2026-0002")
    )

    assert satu["References"] != dua["References"]


def test_the_headers_say_what_a_mail_program_needs():
    pesan = baca(untuk(susun("undangan"), DIAN))

    assert str(pesan["From"]) == "Kantor Kemitraan <kemitraan@kantor.example>"
    assert str(pesan["To"]) == "Dian Pratama <dian@sawit.example>"
    assert str(pesan["Reply-To"]) == "Ratna Dewi <ratna@kantor.example>"
    assert pesan["Auto-Submitted"] == "auto-generated"
    assert pesan["Content-Language"] == "id"
    assert pesan["X-Kemitraan-Nomor"] == "KM-2026-0001"
    assert pesan["Date"].datetime == WAKTU == datetime(2026, 8, 10, 3, tzinfo=UTC)
    assert str(pesan["Message-ID"]).endswith("@kantor.example>")


def test_both_bodies_come_from_one_source_the_plain_one_first():
    surel = untuk(susun("undangan"), DIAN)
    pesan = baca(surel)

    assert pesan.get_content_type() == "multipart/alternative"
    assert [b.get_content_type() for b in pesan.iter_parts()] == ["text/plain", "text/html"]
    for isi in (teks(surel), html(surel)):
        assert "PT Sawit Makmur" in isi
        assert "Kantor Kemitraan" in isi


def test_the_html_needs_nothing_from_outside():
    isi = html(untuk(susun("laporan_evaluasi"), DIAN))

    assert not any(tanda in isi for tanda in ("http:", "https:", "<img", "<link", "<script", "url("))
    # Programs that ignore style sheets see the letterhead all the same.
    assert 'class="kop" style="' in isi
    assert "@media (max-width: 480px)" in isi


def test_the_bytes_pass_through_servers_that_know_7_bit_only():
    isi = untuk(susun("laporan_evaluasi"), DIAN).isi

    assert isi.isascii()
    assert b"\n" not in isi.replace(b"\r\n", b"")
    assert max(map(len, isi.split(b"\r\n"))) <= 998


def test_a_long_sender_domain_keeps_its_thread_id_readable():
    domain = ".".join(["kemitraan", "dinas-perkebunan-dan-kehutanan", "kabupaten-musi-banyuasin", "example"])

    isi = susun("undangan", pengirim=f"Dinas <surel@{domain}>")[0].isi

    assert b"=?" not in isi.partition(b"References:")[2].partition(b"\r\n")[0]
    assert baca(susun("undangan", pengirim=f"Dinas <surel@{domain}>")[0])["References"].endswith(
        f"@{domain}>"
    )


def test_an_international_local_part_is_kept_as_it_is_written():
    surel = susun("undangan", _dengan_surel("dián@sawit.example"))[0]

    assert surel.kepada == "dián@sawit.example"
    assert "To: Dian Pratama <dián@sawit.example>\r\n".encode() in surel.isi


def test_an_international_domain_becomes_ascii():
    surel = susun("undangan", _dengan_surel("dian@säwit.example"))[0]

    assert surel.kepada == "dian@xn--swit-loa.example"
    assert surel.isi.isascii()


def test_one_international_address_in_the_office_does_not_burden_the_partners():
    surel = susun("undangan", fakta(penanggung_jawab=Orang(nama="Ratna", surel="ratná@kantor.example")))[0]

    assert baca(surel)["Reply-To"] is None
    assert surel.isi.isascii()


def test_a_sender_without_a_name_is_called_by_its_domain():
    surel = susun("undangan", pengirim="kemitraan@kantor.example")[0]

    assert "kantor.example</span>" in html(surel).replace("<span", "</span>", 1)


@pytest.mark.parametrize(
    "surel",
    [
        "",
        "dian",
        "dian@",
        "@sawit.example",
        "dian@sawit.example, joko@subur.example",
        "dian@sawit.example\r\nBcc: semua@kantor.example",
        "dian pratama@sawit.example",
        '"dian"@sawit.example',
        "dian@sawit..example",
        "dian@@sawit.example",
        "dian@sawit.example ",
        "dian@sa\u202ewit.example",
        "dian@sawit\x00.example",
    ],
)
def test_an_address_that_could_carry_more_than_itself_is_refused(surel):
    with pytest.raises(AlamatSurelTidakSah, match="tidak sah"):
        alamat("Dian", surel, "Dian")


def test_a_bad_sender_is_told_by_the_name_of_its_setting():
    with pytest.raises(AlamatSurelTidakSah, match=r"'Kantor Kemitraan' \(KEMITRAAN_PENGIRIM\)"):
        baca_pengirim("Kantor Kemitraan")
