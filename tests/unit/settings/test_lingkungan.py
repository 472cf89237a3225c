"""The settings as they are handed to a process that runs in another folder."""

from pathlib import Path

import pytest

from lifecycle.settings.setelan import BAKU, baca_setelan, lingkungan_mutlak


@pytest.fixture(autouse=True)
def di_folder_kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_setting_is_handed_on_and_its_paths_are_absolute(tmp_path: Path) -> None:
    (tmp_path / "templat").mkdir()
    kantor = {
        "KEMITRAAN_DATABASE_URL": "sqlite:///basis/kemitraan.db",
        "KEMITRAAN_FOLDER_TEMPLAT": "templat",
        "KEMITRAAN_KANTOR": "Kantor Jauh",
    }

    lingkungan = lingkungan_mutlak(kantor)

    assert set(lingkungan) == {f"KEMITRAAN_{nama}" for nama in BAKU}
    assert lingkungan["KEMITRAAN_DATABASE_URL"] == f"sqlite:///{tmp_path}/basis/kemitraan.db"
    setelan = baca_setelan(lingkungan)
    assert setelan.folder_data == tmp_path / "data-kemitraan"
    assert setelan.folder_templat == tmp_path / "templat"
    assert setelan.kop.nama == "Kantor Jauh"


@pytest.mark.parametrize(
    "url", ["postgresql://petugas:rahasia@basis.example/kemitraan", "sqlite:////srv/kemitraan.db"]
)
def test_an_address_that_is_absolute_already_stays(url: str) -> None:
    assert lingkungan_mutlak({"KEMITRAAN_DATABASE_URL": url})["KEMITRAAN_DATABASE_URL"] == url


def test_a_setting_of_the_office_s_env_file_reaches_a_process_elsewhere(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("KEMITRAAN_HARI_SURVEI=21\n")

    assert lingkungan_mutlak()["KEMITRAAN_HARI_SURVEI"] == "21"
