"""The folder of bounces: Maildir or mbox, read by the command, each message once, and never changed."""

import json
import mailbox
import os
from pathlib import Path

import pytest
from kantor import Kantor
from kasus.pantulan import CUTI, JOKO, SIDIK, exim, postfix

from lifecycle.cli.pintu import jalankan
from lifecycle.delivery.pantulan import baca_kotak
from lifecycle.delivery.pantulan.alamat_balik import alamat_balik
from lifecycle.delivery.pantulan.kotak import TERBACA, BukanKotak, KotakTidakTerbaca

Layar = pytest.CaptureFixture[str]
RATNA = ("--oleh", "ratna@kantor.example")


def maildir(folder: Path, *isi: bytes) -> Path:
    for anak in ("cur", "new", "tmp"):
        (folder / anak).mkdir(parents=True, exist_ok=True)
    for ke, satu in enumerate(isi):
        (folder / ("new", "cur")[ke % 2] / f"{ke}.surat").write_bytes(satu)
    return folder


def mbox(berkas: Path, *isi: bytes) -> Path:
    kotak = mailbox.mbox(berkas)
    for satu in isi:
        kotak.add(satu)
    kotak.close()
    return berkas


def keadaan(tempat: Path) -> dict[str, tuple[bytes, int]]:
    """What is in it, and when it was last written to."""
    semua = [tempat] if tempat.is_file() else [b for b in tempat.rglob("*") if b.is_file()]
    return {str(b): (b.read_bytes(), b.stat().st_mtime_ns) for b in semua}


def test_a_maildir_and_an_mbox_hold_the_same(tmp_path: Path) -> None:
    isi = (postfix(), CUTI.replace(b"\r\n", b"\n"), exim())
    kotak = maildir(tmp_path / "kotak", *isi), mbox(tmp_path / "mbox", *isi)
    sebelum = [keadaan(satu) for satu in kotak]
    dibaca = [sorted((p.penanda, len(p.vonis)) for p in baca_kotak(satu)) for satu in kotak]
    assert dibaca[0] == dibaca[1] == [((), 0), ((SIDIK,), 1), ((SIDIK,), 1)]
    assert [keadaan(satu) for satu in kotak] == sebelum


def test_a_huge_message_is_known_by_all_its_bytes_and_read_by_its_beginning(tmp_path: Path) -> None:
    besar = postfix() + b"x" * TERBACA
    kotak = maildir(tmp_path, besar, besar + b"y")
    (satu, lain) = baca_kotak(kotak)
    assert satu.sidik != lain.sidik
    assert [len(p.vonis) for p in (satu, lain)] == [1, 1]


def test_what_is_no_message_is_passed_over(tmp_path: Path) -> None:
    kotak = maildir(tmp_path, postfix())
    (kotak / "new" / "folder").mkdir()
    (kotak / "new" / ".tersembunyi").write_bytes(postfix())
    (kotak / "cur" / "hilang").symlink_to(kotak / "tidak-ada")
    os.mkfifo(kotak / "new" / "pipa")
    assert len(list(baca_kotak(kotak))) == 1


def test_an_empty_mbox_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "mbox").touch()
    assert list(baca_kotak(tmp_path / "mbox")) == []


def test_what_is_neither_is_refused(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("Kepada siapa pun\n", encoding="utf-8")
    for tempat in (tmp_path, tmp_path / "catatan.txt"):
        with pytest.raises(BukanKotak, match=r"Maildir.*mbox|mbox.*Maildir"):
            list(baca_kotak(tempat))
    with pytest.raises(KotakTidakTerbaca, match="tidak dapat dibaca"):
        list(baca_kotak(tmp_path / "tidak-ada"))


@pytest.fixture
def perintah(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", kantor.url)
    monkeypatch.setenv("KEMITRAAN_FOLDER_DATA", str(kantor.folder))
    return kantor


def sebagai_json(layar: Layar, *kata: str) -> object:
    assert jalankan(["surel", *kata, "--json"]) == 0
    return json.loads(layar.readouterr().out)


def test_the_command_reads_lists_and_frees(
    perintah: Kantor, tmp_path: Path, capsys: Layar, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    from lifecycle.domain.surel.antrean import sidik_surel

    perintah.berdiri()
    perintah.catat("rapat", "tanggal=2026-03-02", "hadir=inti", "notulen=Bibit", pada=date(2026, 3, 2))
    (surel,) = [s for s in perintah.antrean if s.kepada == JOKO]
    monkeypatch.setenv("KEMITRAAN_KUNCI_PANTULAN", "kunci kantor yang rahasia")
    tujuan = alamat_balik("p@kantor.example", sidik_surel(surel.kunci), b"kunci kantor yang rahasia")
    kotak = maildir(tmp_path / "kotak", postfix(JOKO, sidik_surel(surel.kunci), tujuan=tujuan), CUTI)

    nol = dict.fromkeys(("lunak", "ditolak", "surat", "sampai", "palsu", "asing", "sudah"), 0)
    hasil = {"dibaca": 2, "keras": 1, "lain": 1, **nol}
    assert sebagai_json(capsys, "pantulan", str(kotak)) == hasil | {"ditahan": [JOKO]}
    assert jalankan(["surel", "pantulan", str(kotak)]) == 0
    assert "sudah  2" in " ".join(capsys.readouterr().out.split(" ")).replace("   ", "  ")

    (alamat,) = sebagai_json(capsys, "alamat")
    assert (alamat["surel"], "User unknown" in alamat["sebab"]) == (JOKO, True)
    assert jalankan(["surel", "alamat"]) == 0
    assert JOKO in capsys.readouterr().out
    assert jalankan(["lihat", "KM-2026-0001"]) == 0
    assert f"{JOKO} (ditahan)" in " ".join(capsys.readouterr().out.split())

    assert jalankan(["surel", "bebaskan", "joko@subur.exampl", *RATNA]) == 2
    assert f'Mungkin maksudnya "{JOKO}"' in capsys.readouterr().err
    assert jalankan(["surel", "bebaskan", JOKO.upper(), *RATNA]) == 0
    assert JOKO in capsys.readouterr().out
    assert sebagai_json(capsys, "alamat") == []


@pytest.mark.parametrize(("nama", "kode"), [("tidak-ada", 3), (".", 2)])
def test_a_folder_that_is_no_use_ends_in_a_sentence(
    perintah: Kantor, tmp_path: Path, capsys: Layar, nama: str, kode: int
) -> None:
    assert jalankan(["surel", "pantulan", str(tmp_path / nama)]) == kode
    layar = capsys.readouterr()
    assert (layar.out, "Traceback" in layar.err) == ("", False)
    assert str(tmp_path) in layar.err
