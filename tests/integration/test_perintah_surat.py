"""`kemitraan pengingat` and `kemitraan surat`: what they print, write and refuse."""

import json
from pathlib import Path

import pytest
from kantor import NOMOR, Kantor
from pabrik import dasar
from pabrik.catatan import ditegur

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap

Layar = pytest.CaptureFixture[str]
SP = f"001/SP-I/{NOMOR}/V/2026"


@pytest.fixture(autouse=True)
def berjalan(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office that the command finds in its environment, with a promise four weeks late on 28 May,
    a day of cuti bersama: the letter comes on the day after."""
    for nama, nilai in {
        "DATABASE_URL": kantor.url,
        "FOLDER_DATA": str(kantor.folder),
        "SP": "otomatis",
    }.items():
        monkeypatch.setenv(f"KEMITRAAN_{nama}", nilai)
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)
    tegur = tuple(ditegur(k.kode, k.jatuh_tempo) for k in dasar.kemitraan().komitmen if k.jatuh_tempo)
    kantor.berdiri(dasar.kemitraan(realisasi=(), keadaan=keadaan, ingatan=tegur))


def pengingat(*opsi: str) -> int:
    return jalankan(["pengingat", "--pada", "2026-05-29", *opsi])


def test_what_was_told_is_a_line_each_and_a_sum_and_then_there_is_nothing(capsys: Layar) -> None:
    assert pengingat() == 0
    baris = capsys.readouterr().out.splitlines()
    assert baris[0].startswith(f"{NOMOR}: ")
    assert f"surat {SP}" in baris[0]
    assert baris[-1].startswith("Jumlah: 1 kemitraan, ")

    assert pengingat() == 0
    assert capsys.readouterr().out == "Tidak ada yang perlu diingatkan hari ini.\n"


def test_a_rehearsal_names_the_mails_and_leaves_them_to_the_real_run(capsys: Layar) -> None:
    assert pengingat("--uji-coba") == 0
    halaman = capsys.readouterr().out
    assert halaman.startswith("Uji coba, tidak ada yang ditulis.\n")
    assert "  surel surat_peringatan untuk sri@sawit.example\n" in halaman

    assert pengingat("--json") == 0
    (satu,) = json.loads(capsys.readouterr().out)
    assert (satu["nomor"], satu["surat"], satu["kurang"]) == (NOMOR, [SP], [])


def test_letters_are_listed_and_written_to_a_file(capsys: Layar, tmp_path: Path) -> None:
    assert jalankan(["surat", NOMOR]) == 0
    assert capsys.readouterr().out == f"{NOMOR} belum punya surat peringatan.\n"
    pengingat()
    capsys.readouterr()

    assert jalankan(["surat", NOMOR]) == 0
    assert f"{SP}  K1        2026-05-29  -" in capsys.readouterr().out
    keluaran = tmp_path / "sp.html"
    assert jalankan(["surat", NOMOR, SP, "-o", str(keluaran)]) == 0
    assert capsys.readouterr().out == f"Surat {SP} ditulis ke {keluaran}.\n"
    assert "SURAT PERINGATAN I" in keluaran.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kata", "kode", "kalimat"),
    [
        ([SP], 2, "Sebutkan NOMOR_SURAT dan -o FILE bersama-sama, atau tidak keduanya."),
        ([SP, "-o", "x.pdf"], 2, 'Surat "x.pdf" tidak dapat ditulis: pakai nama yang berakhir .html.'),
        ([SP, "-o", "x.html"], 1, f"{NOMOR} belum punya surat peringatan."),
    ],
)
def test_what_cannot_be_given_is_refused_in_a_sentence(
    capsys: Layar, kata: list[str], kode: int, kalimat: str
) -> None:
    assert jalankan(["surat", NOMOR, *kata]) == kode
    assert capsys.readouterr() == ("", kalimat + "\n")
