"""What the command writes is for the eyes of its user only, whatever the umask: by the real command."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

KEMITRAAN = Path(sys.executable).with_name("kemitraan")
BERKAS = Path(__file__).parents[2] / "templates" / "berkas" / "kebun-plasma.yaml"
NOMOR, PETUGAS = "KM-2024-0002", "gusti@kemitraan-tandaru.example"


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    tmp_path.chmod(0o755)
    return tmp_path


def kemitraan(kantor: Path, *kata: str) -> None:
    """Run the real command with umask 000."""
    bersih = {nama: isi for nama, isi in os.environ.items() if not nama.startswith("KEMITRAAN_")}
    subprocess.run(
        [KEMITRAAN, *kata],
        cwd=kantor,
        env=bersih | {"KEMITRAAN_JAM_KERJA": "selalu", "KEMITRAAN_PANTULAN": "balik@kantor.example"},
        umask=0,
        check=True,
        capture_output=True,
    )


def longgar(folder: Path) -> Iterator[str]:
    """Everything in the folder that others may look into."""
    for jalur in folder.rglob("*"):
        hak = stat.S_IMODE(jalur.lstat().st_mode)
        if not jalur.is_symlink() and hak & 0o077:
            yield f"{jalur.relative_to(folder)} {hak:o}"


def jalani(kantor: Path) -> None:
    kemitraan(kantor, "siapkan")
    kemitraan(kantor, "terapkan", str(BERKAS), "--oleh", PETUGAS)
    kemitraan(kantor, "surel", "kirim")


def test_database_mails_keys_and_folders_are_shut_whatever_the_umask(kantor: Path) -> None:
    jalani(kantor)

    nama = {jalur.name for jalur in kantor.rglob("*")}
    assert {"kemitraan.db", "new", "sandi", "kunci-pantulan"} <= nama
    assert any(satu.endswith(".eml") for satu in nama)
    assert list(longgar(kantor)) == []


def test_preparing_again_shuts_what_was_open(kantor: Path) -> None:
    jalani(kantor)
    for jalur in kantor.rglob("*"):
        jalur.chmod(0o777 if jalur.is_dir() else 0o666)
    assert list(longgar(kantor)) != []

    kemitraan(kantor, "siapkan")

    assert list(longgar(kantor)) == []


def test_a_report_that_an_officer_asks_for_is_shut_too(kantor: Path) -> None:
    jalani(kantor)
    kalender = kantor / "prakiraan.ics"
    kalender.write_bytes(b"")
    kalender.chmod(0o644)

    kemitraan(kantor, "prakiraan", NOMOR, "--hari", "90", "-o", str(kalender))

    assert kalender.stat().st_size > 0
    assert list(longgar(kantor)) == []
