"""A form names files of one folder, and of no other place of the machine."""

from pathlib import Path

import pytest

from lifecycle.domain.galat import MasukanSalah
from lifecycle.dossier.masuk import FOLDER_MASUK, baca_berkas_masuk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two dossiers that may be named, and secrets around them."""
    masuk = tmp_path / FOLDER_MASUK
    (masuk / "2026").mkdir(parents=True)
    for berkas in (masuk / "kebun.yaml", masuk / "2026" / "jalan.yaml", tmp_path / "rahasia.yaml"):
        berkas.write_text(f"judul: {berkas.stem}\n")
    (masuk / "tautan.yaml").symlink_to(tmp_path / "rahasia.yaml")
    (masuk / "lorong").symlink_to(tmp_path)
    (masuk / "putar").symlink_to(masuk / "putar")
    (masuk / "dalam.yaml").symlink_to(masuk / "kebun.yaml")
    return tmp_path


@pytest.mark.parametrize("jalur", ["kebun.yaml", "2026/jalan.yaml", "./kebun.yaml"])
def test_a_file_in_the_folder_is_read(data: Path, jalur: str) -> None:
    assert baca_berkas_masuk(data, jalur).isi == {"judul": Path(jalur).stem}


def test_it_may_be_named_with_its_whole_path(data: Path) -> None:
    assert baca_berkas_masuk(data, str(data / FOLDER_MASUK / "kebun.yaml")).isi == {"judul": "kebun"}


@pytest.mark.parametrize(
    "jalur",
    [
        "../rahasia.yaml",
        "2026/../../rahasia.yaml",
        "2026/../kebun.yaml",
        "tautan.yaml",
        "lorong/rahasia.yaml",
        "dalam.yaml",
        "/etc/passwd",
        f"/proc/self/cwd/../{FOLDER_MASUK}/kebun.yaml",
        ".",
        "",
        "kebun.yaml\0",
        "\udc80.yaml/../x",
    ],
)
def test_no_other_file_is(data: Path, jalur: str) -> None:
    with pytest.raises(MasukanSalah, match=r"Letak berkas .* tidak dapat dipakai: .*Salin berkasnya ke sana"):
        baca_berkas_masuk(data, jalur)


@pytest.mark.parametrize("jalur", ["tidak-ada.yaml", "putar", "a" * 5000, "\x1b[31m.yaml"])
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(data: Path, jalur: str) -> None:
    with pytest.raises(MasukanSalah) as galat:
        baca_berkas_masuk(data, jalur)

    assert "\x1b" not in str(galat.value)
