"""A command typed wrong is answered in Indonesian: what is wrong, and the word that was probably meant."""

import re
from importlib import import_module

import pytest

from lifecycle.cli.aplikasi import PERINTAH
from lifecycle.cli.pintu import jalankan
from lifecycle.domain.galat import MasukanSalah

Layar = pytest.CaptureFixture[str]
BANTUAN = "Tambahkan --help untuk melihat cara pakainya.\n"
TANPA_NAMA = (
    "Belum disebut siapa yang bertindak. Isi --oleh dengan alamat surel Anda sendiri, misalnya "
    "nama@lembaga.id.\n"
)


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        ("daftra", 'Perintah "daftra" tidak dikenal. Mungkin maksudnya "daftar".\n'),
        ("surel kirm", 'Perintah "surel kirm" tidak dikenal. Mungkin maksudnya "surel kirim".\n'),
        ("tugas selesaai 3", 'Perintah "tugas selesaai" tidak dikenal. Mungkin maksudnya "tugas selesai".\n'),
        ("--json daftar", "Opsi --json ditulis sesudah perintahnya. Contoh: kemitraan daftar --json\n"),
        ("daftar --pla x", f'Opsi --pla tidak dikenal. Mungkin maksudnya "--pola".\n{BANTUAN}'),
        ("daftar --pol x", f'Opsi --pol tidak dikenal. Mungkin maksudnya "--pola".\n{BANTUAN}'),
        ("pindah N P --ole x", f'Opsi --ole tidak dikenal. Mungkin maksudnya "--oleh".\n{BANTUAN}'),
        (
            "diagram -x",
            "Opsi -x tidak dikenal. "
            f"Pilihannya: --format, --help, --pada, --pola, --waktu-simulasi.\n{BANTUAN}",
        ),
        ("pindah N --oleh x", f"PEMICU belum diisi.\n{BANTUAN}"),
        ("pindah N P", TANPA_NAMA),
        ("laporan N", f"-o belum diisi.\n{BANTUAN}"),
        ("terapkan", f"FILE belum diisi.\n{BANTUAN}"),
        ("peluang", f"NOMOR belum diisi.\n{BANTUAN}"),
        ("peluang buka N P", TANPA_NAMA),
        ("peluang bukaa N P", 'Perintah "peluang bukaa" tidak dikenal. Mungkin maksudnya "peluang buka".\n'),
        ("daftar --pola", f"Opsi --pola perlu diberi nilai sesudahnya.\n{BANTUAN}"),
        ("daftar --pola --json", f"Opsi --pola perlu diberi nilai sesudahnya.\n{BANTUAN}"),
        ("daftar --json=ya", f"Opsi --json tidak memakai nilai.\n{BANTUAN}"),
        ("tugas selesai tiga", 'ID "tiga" bukan bilangan bulat. Contoh: 3.\n'),
        ("laporan N -o x.html --siklus II", '--siklus "II" bukan bilangan bulat. Contoh: 3.\n'),
        ("lihat N lagi lebih", f"Kata berlebih: lagi, lebih.\n{BANTUAN}"),
    ],
)
def test_a_fault_of_usage_is_a_sentence(capsys: Layar, kata: str, kalimat: str) -> None:
    assert jalankan(kata.split()) == 2
    keluar = capsys.readouterr()
    assert keluar.err == kalimat
    assert (keluar.out == "") is ("--json" not in kata.split())


def test_what_was_typed_is_repeated_without_its_control_characters(capsys: Layar) -> None:
    assert jalankan(["\x1b[2Jdaftar"]) == 2
    assert capsys.readouterr().err.startswith('Perintah "\ufffd[2Jdaftar" tidak dikenal.')


@pytest.mark.parametrize(("kata", "kode"), [("", 2), ("--help", 0)])
def test_the_first_page_lists_every_command(capsys: Layar, kata: str, kode: int) -> None:
    assert jalankan(kata.split()) == kode
    halaman = "".join(capsys.readouterr())
    assert halaman.startswith("Pemakaian: kemitraan PERINTAH")
    assert all(f"\n  {nama} " in halaman for nama in PERINTAH)
    assert max(map(len, halaman.splitlines())) <= 80


@pytest.mark.parametrize(("kata", "kode"), [("surel", 2), ("surel --help", 0)])
def test_the_beginning_of_several_commands_lists_just_those(capsys: Layar, kata: str, kode: int) -> None:
    assert jalankan(kata.split()) == kode
    halaman = "".join(capsys.readouterr())
    assert "surel antrean" in halaman
    assert "daftar" not in halaman


@pytest.mark.parametrize("nama", PERINTAH)
def test_the_help_page_of_each_command_is_indonesian(capsys: Layar, nama: str) -> None:
    assert jalankan([*nama.split(), "--help"]) == 0
    halaman, galat = capsys.readouterr()
    assert halaman.startswith(f"Pemakaian: kemitraan {nama} ")
    assert " ".join(PERINTAH[nama][1].split()) in " ".join(halaman.split())
    assert "Tampilkan bantuan ini." in halaman
    assert not any(asing in halaman for asing in ("usage", "options", "positional", "show this"))
    assert galat == ""


def test_the_help_page_of_catat_lists_every_kind_of_fact(
    capsys: Layar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert jalankan(["catat", "--help"]) == 0
    halaman = capsys.readouterr().out
    assert all(re.search(rf"\b{jenis}\b", halaman) for jenis in ("capaian", "sengketa", "keluar", "harapan"))
    assert not any(milik_mesin in halaman for milik_mesin in ("ingatan", "keadaan", "addendum"))
    assert max(map(len, halaman.splitlines())) <= 80


@pytest.mark.parametrize(
    "kata",
    [
        "catat N capaian nilai=-1 indikator=I1 --oleh x",
        "catat N --oleh x capaian nilai=-1 indikator=I1",
        "catat --oleh x N capaian nilai=-1 --uji-coba indikator=I1",
    ],
)
def test_options_may_stand_anywhere_after_the_command(monkeypatch: pytest.MonkeyPatch, kata: str) -> None:
    diterima: dict[str, object] = {}
    berkas = import_module("lifecycle.cli.perintah.berkas")
    monkeypatch.setattr(berkas, "catat", lambda **isian: diterima.update(isian))
    assert jalankan(kata.split()) == 0
    assert (diterima["nomor"], diterima["jenis"], diterima["oleh"]) == ("N", "capaian", "x")
    assert diterima["pasangan"] == ["nilai=-1", "indikator=I1"]


def test_a_reason_may_begin_with_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    diterima: dict[str, object] = {}
    modul = import_module("lifecycle.cli.perintah.pindah")
    monkeypatch.setattr(modul, "pindah", lambda **isian: diterima.update(isian))
    assert jalankan(["pindah", "N", "P", "--oleh", "x", "--alasan", "-tidak jadi"]) == 0
    assert diterima["alasan"] == "-tidak jadi"


def gagal(galat: type[BaseException]) -> object:
    def perintah(**_: object) -> None:
        raise galat("sebab")

    return perintah


@pytest.mark.parametrize(
    ("galat", "kode", "kalimat"),
    [
        (MasukanSalah, 2, "sebab\n"),
        (KeyboardInterrupt, 130, "Dihentikan. Yang sudah tercatat tetap tercatat.\n"),
        (
            LookupError,
            3,
            "Kesalahan program yang tidak terduga: LookupError: sebab\n"
            "Tidak ada yang disimpan. Laporkan kalimat di atas.\n",
        ),
    ],
)
def test_every_error_leaves_as_a_sentence(
    capsys: Layar, monkeypatch: pytest.MonkeyPatch, galat: type[BaseException], kode: int, kalimat: str
) -> None:
    monkeypatch.setattr(import_module("lifecycle.cli.perintah.diagram"), "diagram", gagal(galat))
    assert jalankan(["diagram"]) == kode
    assert capsys.readouterr() == ("", kalimat)
