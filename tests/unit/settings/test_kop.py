"""The letterhead and the way out of digests, as the environment gives them."""

import pytest
from gambar_kecil import png

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.galat import MasukanSalah
from lifecycle.settings.setelan import baca_setelan

RAHASIA = "kunci-acak-milik-kantor"
URL = "https://kantor.example/berhenti/"


def setelan(**isi):
    return baca_setelan({f"KEMITRAAN_{nama}": nilai for nama, nilai in isi.items()})


def test_nothing_needs_to_be_set():
    kosong = setelan()

    assert (kosong.kop.nama, kosong.kop.alamat, kosong.kop.logo) == ("", (), None)
    assert kosong.berhenti is None


@pytest.mark.parametrize("pemisah", ["\n", "\\n", ";", "\r\n", " ;; "])
def test_an_address_has_lines_however_they_are_typed(pemisah):
    teks = pemisah.join(["Jalan Merdeka 12", "Sekayu 30711"])

    assert setelan(ALAMAT_KANTOR=teks).kop.alamat == ("Jalan Merdeka 12", "Sekayu 30711")


def test_a_logo_is_read_when_the_program_starts(tmp_path):
    berkas = tmp_path / "logo.png"
    berkas.write_bytes(png())

    assert setelan(LOGO=str(berkas)).kop.logo == png()
    # It is nothing to print.
    assert "PNG" not in repr(setelan(LOGO=str(berkas)))


@pytest.mark.parametrize(
    ("nama", "isi", "kalimat"),
    [
        ("KANTOR", "Kantor\r\nBcc: korban@contoh.example", "KEMITRAAN_KANTOR memuat ganti baris"),
        ("KANTOR", "Kantor\x1b[31m", "KEMITRAAN_KANTOR memuat ganti baris"),
        ("KANTOR", "K" * 121, r"KEMITRAAN_KANTOR terlalu panjang \(121 huruf\)"),
        ("ALAMAT_KANTOR", "Jalan\x00Merdeka", "KEMITRAAN_ALAMAT_KANTOR memuat ganti baris"),
        ("ALAMAT_KANTOR", "J" * 121, "KEMITRAAN_ALAMAT_KANTOR terlalu panjang"),
        ("ALAMAT_KANTOR", ";".join("123456789"), "Cukup 8 baris"),
        ("LOGO", "/tidak/ada.png", "KEMITRAAN_LOGO /tidak/ada.png tidak ada. Perbaiki letaknya"),
        ("LOGO", "/", "KEMITRAAN_LOGO / tidak ada"),
        ("URL_BERHENTI", "http://kantor.example/berhenti/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https:///berhenti/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https://[::1/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https://kantor.example/berhenti", "berakhir dengan / atau ="),
        ("URL_BERHENTI", "https://kantor.example/a>,<mailto:x@y/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https://kantor.example/ a/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https://kantor.example/\r\nBcc:/", "bukan awalan alamat https"),
        ("URL_BERHENTI", "https://kantor.example/#/", "bukan awalan alamat https"),
        ("URL_BERHENTI", URL, "memerlukan KEMITRAAN_RAHASIA, sekurangnya 16 huruf"),
    ],
)
def test_a_setting_that_makes_no_sense_is_a_sentence(nama, isi, kalimat):
    with pytest.raises(MasukanSalah, match=kalimat):
        setelan(**{nama: isi})


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"<svg/>", "bukan gambar PNG, JPEG, atau GIF"),
        (png(imbuhan=bytes(200_000)), r"terlalu besar \(201 kB\)"),
    ],
)
def test_a_file_that_is_no_fit_logo_is_refused(tmp_path, isi, kalimat):
    berkas = tmp_path / "logo.png"
    berkas.write_bytes(isi)

    with pytest.raises(MasukanSalah, match=kalimat):
        setelan(LOGO=str(berkas))


def test_a_short_secret_is_refused_only_where_it_is_needed():
    assert setelan(RAHASIA="pendek").berhenti is None
    with pytest.raises(MasukanSalah, match="sekurangnya 16"):
        setelan(URL_BERHENTI=URL, RAHASIA="pendek")


def test_a_sign_stands_for_one_address_and_cannot_be_guessed():
    jalan, lain = (setelan(URL_BERHENTI=URL, RAHASIA=r).berhenti for r in (RAHASIA, RAHASIA + "!"))
    tautan = jalan.tautan("dian@sawit.example")

    assert tautan.startswith(URL)
    assert "dian" not in tautan
    assert tautan == jalan.tautan("Dian@Sawit.example")
    assert len({tautan, jalan.tautan("joko@subur.example"), lain.tautan("dian@sawit.example")}) == 3


def test_the_secret_is_never_shown(monkeypatch, capsys):
    monkeypatch.setenv("KEMITRAAN_RAHASIA", RAHASIA)
    monkeypatch.setenv("KEMITRAAN_URL_BERHENTI", URL)

    assert jalankan(["setelan"]) == 0
    layar = capsys.readouterr().out
    assert RAHASIA not in layar + repr(baca_setelan())
    assert "KEMITRAAN_RAHASIA" in layar
    assert URL in layar


@pytest.mark.parametrize(
    ("isi", "alamat"),
    [
        ("", None),
        ("http://127.0.0.1:4200", "http://127.0.0.1:4200"),
        ("https://alur.kantor.example/prefect/", "https://alur.kantor.example/prefect"),
    ],
)
def test_the_forms_are_found_on_the_web(isi, alamat):
    assert setelan(URL_PREFECT=isi).url_prefect == alamat


@pytest.mark.parametrize(
    "isi",
    [
        "127.0.0.1:4200",
        "ftp://alur.kantor.example",
        "javascript:alert(1)",
        "http://",
        "http://alur.kantor.example:sandi",
        "http://alur.kantor.example:99999",
        "http://petugas:rahasia@alur.kantor.example",
        "http://alur.kantor.example/?api=x",
        "http://alur.kantor.example/#x",
        "http://alur.kantor.example/a b",
        "http://alur.kantor.example/<b>",
        "http://alur.kantor.example/\r\nBcc: a@b.example",
    ],
)
def test_what_is_no_place_for_everybody_to_go_is_refused_and_not_repeated(isi):
    with pytest.raises(MasukanSalah, match="KEMITRAAN_URL_PREFECT bukan alamat antarmuka Prefect") as galat:
        setelan(URL_PREFECT=isi)
    assert "rahasia" not in str(galat.value)
