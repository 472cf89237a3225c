"""What the README tells a new user to type works as it stands, in the order in which it stands there."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest_e2e import CONTOH, Perintah

README = (CONTOH.parents[2] / "README.md").read_text(encoding="utf-8")
BAGIAN = ("Your own dossier in five minutes", "When partnerships change")


def perintah(judul: str) -> list[list[str]]:
    """The commands of the shell blocks under this heading, without comments."""
    (isi,) = re.findall(rf"^## {judul}\n(.*?)^## ", README, re.M | re.S)
    baris = "\n".join(re.findall(r"^```sh\n(.*?)^```", isi, re.M | re.S)).replace("\\\n", " ")
    return [shlex.split(satu, comments=True) for satu in baris.splitlines() if satu]


def test_every_command_works_word_for_word(
    kemitraan: Perintah, folder_kerja: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder_kerja / "templates").symlink_to(CONTOH.parents[1])
    jumlah = 0
    for kata in (satu for judul in BAGIAN for satu in perintah(judul)):
        if kata[0] == "cp":
            shutil.copy(*kata[1:])
            continue
        if kata[0] == "export":
            monkeypatch.setenv(*kata[1].split("=", maxsplit=1))
            continue
        assert kata[:3] == ["uv", "run", "kemitraan"]
        jawaban = kemitraan(*kata[3:])
        assert jawaban.kode == 0, (kata, jawaban.galat)
        jumlah += 1
    assert jumlah > 20
