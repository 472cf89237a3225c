"""`kemitraan surel pratinjau`: what would be sent, said before anybody gets it; nothing is written down."""

import base64
import email
import json
import webbrowser
from dataclasses import replace
from datetime import date
from email.policy import SMTP
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from gambar_kecil import png
from kantor import NOMOR, Kantor
from kasus.surel import TEMPLAT_SUREL
from pabrik import dasar
from tanda import HANYA_SQLITE

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Bantuan, Keadaan, Kemitraan
from lifecycle.domain.kata import Bahasa, Tahap
from lifecycle.services.surel.pratinjau import pratinjau

pytestmark = HANYA_SQLITE
Layar = pytest.CaptureFixture[str]
HARI = "2026-08-10"
NOTIFIKASI = sorted(b.stem for b in TEMPLAT_SUREL.glob("[a-z]*.md"))
CONTOH = "isinya memakai nilai contoh."


def _kemitraan() -> Kemitraan:
    """At work since February; its first contact reads English, and one pihak asks for help."""
    inti, *lain = dasar.kemitraan().pihak
    dian = replace(inti.kontak[0], bahasa=Bahasa.EN)
    return dasar.kemitraan(
        pihak=(replace(inti, kontak=(dian, *inti.kontak[1:])), *lain),
        keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI),
        bantuan=(Bantuan(kode="B1", uraian="Pinjam pompa", peminta="plasma1", diminta=date(2026, 8, 1)),),
    )


@pytest.fixture
def berjalan(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office that the command finds in its environment."""
    for nama, nilai in {"DATABASE_URL": kantor.url, "FOLDER_DATA": str(kantor.folder)}.items():
        monkeypatch.setenv(f"KEMITRAAN_{nama}", nilai)
    kantor.berdiri(_kemitraan())
    return kantor


def lihat(notifikasi: str, *opsi: str) -> int:
    return jalankan(["surel", "pratinjau", notifikasi, NOMOR, "--pada", HARI, *opsi])


def json_nya(layar: Layar, notifikasi: str, *opsi: str) -> dict[str, object]:
    assert lihat(notifikasi, "--json", *opsi) == 0
    isi: dict[str, object] = json.loads(layar.readouterr().out)
    return isi


def test_subject_recipients_and_text_are_shown_and_nothing_is_written(
    berjalan: Kantor, capsys: Layar
) -> None:
    semula = berjalan.keadaan_lengkap()

    assert lihat("tahap_pelaksanaan", "--kepada", "Joko@subur.example") == 0

    halaman, galat = capsys.readouterr()
    baris = halaman.splitlines()
    assert baris[0].startswith(f"Perihal: [{NOMOR}] ")
    assert baris[1] == "Kepada: joko@subur.example"
    assert baris[2] == "Juga kepada: dian@sawit.example, made@harapan.example, ratna@kantor.example"
    assert "Koperasi Tani Subur" in baris
    assert galat == ""
    assert berjalan.keadaan_lengkap() == semula


def test_every_notification_can_be_looked_at_in_both_languages(berjalan: Kantor) -> None:
    semula, hari = berjalan.keadaan_lengkap(), date.fromisoformat(HARI)

    for notifikasi in NOTIFIKASI:
        satu, lain = (
            pratinjau(berjalan.perangkat, NOMOR, notifikasi, pada=hari, bahasa=bahasa) for bahasa in Bahasa
        )
        assert (satu.bahasa, lain.bahasa) == ("id", "en")
        assert satu.teks != lain.teks
        assert NOMOR in satu.html
        assert satu.kepada == lain.kepada != ()
    assert berjalan.keadaan_lengkap() == semula


def test_a_mail_is_in_its_readers_language_unless_told_otherwise(berjalan: Kantor, capsys: Layar) -> None:
    assert json_nya(capsys, "undangan")["bahasa"] == "en"
    assert json_nya(capsys, "undangan", "--bahasa", "id")["bahasa"] == "id"
    assert json_nya(capsys, "undangan", "--kepada", "joko@subur.example")["bahasa"] == "id"


def test_real_values_where_the_matter_stands_else_made_up_ones_and_that_is_said(
    berjalan: Kantor, capsys: Layar
) -> None:
    nyata, karangan = json_nya(capsys, "bantuan_diminta"), json_nya(capsys, "bantuan_diterima")

    assert "Pinjam pompa\n" in str(nyata["teks"])
    assert nyata["kepada"] == ["dian@sawit.example", "made@harapan.example"]
    assert nyata["catatan"] == []
    (kalimat,) = karangan["catatan"]  # type: ignore[misc]
    assert kalimat == f"Pada 10 Agustus 2026 tidak ada yang perlu dikabarkan tentang hal ini; {CONTOH}"


def test_what_was_told_already_is_shown_all_the_same(berjalan: Kantor, capsys: Layar) -> None:
    berjalan.pengingat(date.fromisoformat(HARI))
    assert berjalan.surel("bantuan_diminta")

    assert json_nya(capsys, "bantuan_diminta")["catatan"] == []


def test_an_evaluation_is_reckoned_and_a_stage_to_come_is_looked_at_as_if_it_began(
    berjalan: Kantor, capsys: Layar
) -> None:
    laporan, tahap = (
        json_nya(capsys, "laporan_evaluasi", "--bahasa", "id"),
        json_nya(capsys, "tahap_evaluasi"),
    )

    assert "Skor: 73,83 dari 100" in str(laporan["teks"])
    assert laporan["catatan"] == []
    assert tahap["catatan"] == [
        "Kemitraan ini masih di tahap pelaksanaan; "
        "isinya seolah-olah ia masuk tahap evaluasi pada 10 Agustus 2026."
    ]
    assert "24 Agustus 2026" in str(json_nya(capsys, "survei_dibuka", "--bahasa", "id")["perihal"])


def test_a_mail_that_nobody_would_get_is_shown_for_a_made_up_reader(berjalan: Kantor, capsys: Layar) -> None:
    isi = json_nya(capsys, "persetujuan_diminta", "--bahasa", "id")

    assert isi["kepada"] == ["penerima@contoh.example"]
    assert "penerimanya di sini hanya karangan, Penerima Contoh." in str(isi["catatan"])
    assert "Penerima Contoh" in str(isi["teks"])


def test_the_page_or_the_whole_mail_is_written_to_a_file(
    berjalan: Kantor, capsys: Layar, tmp_path: Path
) -> None:
    halaman, surat = tmp_path / "surel.html", tmp_path / "surel.EML"

    assert lihat("undangan", "-o", str(halaman)) == 0
    assert capsys.readouterr().out.endswith(f"\nDitulis ke {halaman}.\n")
    assert json_nya(capsys, "undangan", "-o", str(surat))["berkas"] == str(surat)

    pesan = email.message_from_bytes(surat.read_bytes(), policy=SMTP)
    badan = pesan.get_body(("html",))
    assert badan is not None
    assert badan.get_content().replace("\r\n", "\n") == halaman.read_text(encoding="utf-8")
    assert pesan["To"] == "Dian Pratama <dian@sawit.example>"
    assert b"@@lampiran" not in surat.read_bytes()


@pytest.mark.parametrize(
    ("terbuka", "kalimat"), [(True, "Dibuka di peramban: "), (False, "Bukalah di peramban: ")]
)
def test_on_a_terminal_the_page_opens_in_the_browser(
    berjalan: Kantor, capsys: Layar, monkeypatch: pytest.MonkeyPatch, terbuka: bool, kalimat: str
) -> None:
    dibuka: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda alamat: dibuka.append(alamat) or terbuka)
    lihat("undangan")
    assert dibuka == []

    capsys.readouterr()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert lihat("undangan") == 0

    (alamat,) = dibuka
    halaman = Path(unquote(urlsplit(alamat).path))
    assert capsys.readouterr().out.endswith(f"\n{kalimat}{halaman}\n")
    assert "<html" in halaman.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (["undagan"], 'Notifikasi "undagan" tidak ada. Mungkin maksudnya "undangan".'),
        (["undangan", "--bahasa", "eng"], 'Bahasa "eng" tidak dikenal. Mungkin maksudnya "en".'),
        (
            ["undangan", "--kepada", "jko@subur.example"],
            '"jko@subur.example" bukan penerima surel ini. Mungkin maksudnya "joko@subur.example".',
        ),
        (
            ["undangan", "-o", "x.pdf"],
            'Surel "x.pdf" tidak dapat ditulis: pakai nama yang berakhir .html atau .eml.',
        ),
    ],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(
    berjalan: Kantor, capsys: Layar, kata: list[str], kalimat: str
) -> None:
    assert lihat(*kata) == 2
    assert capsys.readouterr() == ("", kalimat + "\n")


def test_a_broken_template_of_the_office_is_told_once_and_the_shipped_one_is_shown(
    berjalan: Kantor, capsys: Layar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "undangan.md").write_text("bila: undangan\n", encoding="utf-8")
    monkeypatch.setenv("KEMITRAAN_FOLDER_TEMPLAT", str(tmp_path))

    assert lihat("undangan") == 0

    halaman, galat = capsys.readouterr()
    assert halaman.startswith(f"Perihal: [{NOMOR}] Invitation")
    assert galat.count("\n") == 1
    assert galat.startswith(f"Templat {tmp_path / 'undangan.md'}: ")
    assert galat.endswith("Sementara ini templat bawaan yang dipakai.\n")


def test_the_logo_is_seen_in_a_browser_too(
    berjalan: Kantor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo, berkas = tmp_path / "logo", tmp_path / "surel.html"
    logo.write_bytes(png())
    monkeypatch.setenv("KEMITRAAN_LOGO", str(logo))

    assert lihat("undangan", "-o", str(berkas)) == 0

    gambar = base64.b64encode(png()).decode()
    assert f'src="data:image/png;base64,{gambar}"' in berkas.read_text(encoding="utf-8")
