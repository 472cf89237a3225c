"""The command as an officer runs it: in its own folder, with its own environment."""

from pathlib import Path

import pytest
from conftest_e2e import CONTOH, Jawaban, Perintah

from lifecycle.cli.pintu import jalankan


@pytest.fixture
def folder_kerja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with nothing set but what the test sets."""
    monkeypatch.chdir(tmp_path)
    for nama in ("DATABASE_URL", "SMTP_URL", "PENGIRIM", "FOLDER_DATA", "FOLDER_TEMPLAT", "BOBOT", "OLEH"):
        monkeypatch.delenv(f"KEMITRAAN_{nama}", raising=False)
    # What a command sends must not depend on the hour at which the test runs.
    monkeypatch.setenv("KEMITRAAN_JAM_KERJA", "selalu")
    return tmp_path


@pytest.fixture
def kemitraan(folder_kerja: Path, capsys: pytest.CaptureFixture[str]) -> Perintah:
    """Run `kemitraan` with these words."""

    def perintah(*kata: str) -> Jawaban:
        # The shipped dossiers tell of days long past, in an order of their own.
        simulasi = ["--waktu-simulasi"] if "--pada" in kata else []
        kode = jalankan([*(str(k) for k in kata), *simulasi])
        keluar, galat = capsys.readouterr()
        return Jawaban(kode=kode, keluar=keluar, galat=galat)

    return perintah


@pytest.fixture
def siap(kemitraan: Perintah, url_basis_data: str, monkeypatch: pytest.MonkeyPatch) -> Perintah:
    """The same, with a prepared database and the shipped plantation in it."""
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", url_basis_data)
    monkeypatch.setenv("KEMITRAAN_OLEH", "gusti@kemitraan-tandaru.example")
    assert kemitraan("terapkan", str(CONTOH), "--pada", "2024-03-11").kode == 0
    return kemitraan
