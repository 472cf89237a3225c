"""A measure far off its target is written down only when the officer says that it is meant so."""

import io
from datetime import date
from pathlib import Path

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik import dasar
from pabrik.tahap import keadaan

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import Tahap

HARI = "2026-06-20"
SIAPA = ("--oleh", PETUGAS, "--pada", HARI, "--waktu-simulasi")
CATAT = ("catat", NOMOR, "capaian", "indikator=I1", f"tanggal={HARI}", "nilai=1700")
KOREKSI = (
    "koreksi",
    NOMOR,
    "capaian",
    "indikator=I1",
    "tanggal=2026-06-01",
    "nilai=1700",
    "--alasan",
    "Salah",
)


@pytest.fixture
def kantor(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> Kantor:
    """An office that the command finds too, with a measure that was taken."""
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", kantor.url)
    monkeypatch.setenv("KEMITRAAN_FOLDER_DATA", str(kantor.folder))
    kantor.berdiri(dasar.kemitraan(capaian=(), keadaan=keadaan(Tahap.PELAKSANAAN)))
    kantor.catat("capaian", "indikator=I1", "nilai=150", pada=date(2026, 6, 1))
    return kantor


def berkas(folder: Path) -> tuple[str, ...]:
    jalur = folder / "satu.yaml"
    jalur.write_text(
        f"nomor: {NOMOR}\ncapaian: [{{indikator: I1, tanggal: {HARI}, nilai: 1700}}]\n", encoding="utf-8"
    )
    return ("terapkan", str(jalur))


def perintah(cara: str, folder: Path) -> tuple[str, ...]:
    return {"terapkan": berkas(folder), "catat": CATAT, "koreksi": KOREKSI}[cara]


def nilai(kemitraan: Kemitraan) -> list[str]:
    return [str(c.nilai) for c in kemitraan.capaian]


@pytest.mark.parametrize("cara", ["terapkan", "catat", "koreksi"])
def test_it_is_refused_until_the_officer_says_yes(
    cara: str, kantor: Kantor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kata, sebelum = perintah(cara, tmp_path), kantor.keadaan_lengkap()

    assert jalankan([*kata, *SIAPA]) == 2
    assert "nilai 1.700 jauh dari target 200 kuintal" in capsys.readouterr().err
    assert kantor.keadaan_lengkap() == sebelum

    assert jalankan([*kata, *SIAPA, "--ya"]) == 0
    assert "1700" in nilai(kantor.kemitraan)
    # What is stored was asked about.
    assert jalankan([*kata, *SIAPA]) == 0


@pytest.mark.parametrize(("jawab", "kode"), [("ya\n", 0), ("Y\n", 0), ("\n", 2), ("tidak\n", 2), ("", 2)])
def test_at_a_terminal_he_is_asked(
    jawab: str, kode: int, kantor: Kantor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(jawab))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert jalankan([*CATAT, *SIAPA]) == kode

    assert "Memang sebesar itu?" in capsys.readouterr().err
    assert ("1700" in nilai(kantor.kemitraan)) is (kode == 0)
