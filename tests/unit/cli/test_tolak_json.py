"""With --json a refusal is one JSON document as well, by every command that takes it."""

import json
from typing import Any

import pytest

from lifecycle.cli import pintu
from lifecycle.cli.aplikasi import PERINTAH
from lifecycle.cli.keluaran import cetak_json
from lifecycle.cli.pintu import jalankan
from lifecycle.domain.galat import KemitraanError, MasukanSalah
from lifecycle.domain.kaidah.temuan import Kurang, SyaratBelumTerpenuhi
from lifecycle.domain.tindakan import Tindakan, rangkai

Layar = pytest.CaptureFixture[str]
TANPA_JSON = {"demo", "diagram", "jalankan", "laporan"}


def tolakan(monkeypatch: pytest.MonkeyPatch, galat: BaseException, *kata: str) -> int:
    def tolak(_kata: object) -> None:
        raise galat

    monkeypatch.setattr(pintu, "jalankan_perintah", tolak)
    return jalankan(list(kata))


@pytest.mark.parametrize("nama", sorted(set(PERINTAH) - TANPA_JSON))
def test_every_command_with_json_refuses_in_json(nama: str, capsys: Layar) -> None:
    assert jalankan([*nama.split(), "--json", "--opsi-yang-tidak-ada"]) == 2
    keluar = capsys.readouterr()
    isi: dict[str, Any] = json.loads(keluar.out)
    assert isi["galat"] == "MasukanSalah"
    assert isi["pesan"].startswith("Opsi --opsi-yang-tidak-ada tidak dikenal.")
    assert isi["kurang"] == []
    assert isi["pesan"] + "\n" == keluar.err


@pytest.mark.parametrize("nama", sorted(set(PERINTAH) - TANPA_JSON))
def test_every_such_command_knows_the_option(nama: str, capsys: Layar) -> None:
    assert jalankan([*nama.split(), "--help"]) == 0
    assert "--json" in capsys.readouterr().out


def test_what_is_missing_is_listed_with_whose_turn_it_is_and_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: Layar
) -> None:
    pesan = rangkai("Suara kurang\x07: ", Tindakan(kata_kerja="catat", kata=("KM-1",)), ".")
    kurang = Kurang(kode="suara", pesan=pesan, giliran="plasma1")
    galat = SyaratBelumTerpenuhi((kurang,), pembuka="Masih ada yang kurang:")
    assert tolakan(monkeypatch, galat, "pindah", "--json") == 1
    assert json.loads(capsys.readouterr().out) == {
        "galat": "SyaratBelumTerpenuhi",
        "pesan": "Masih ada yang kurang:\n- Suara kurang\ufffd: `kemitraan catat KM-1`. (giliran: plasma1)",
        "kurang": [
            {
                "kode": "suara",
                "pesan": "Suara kurang\ufffd: `kemitraan catat KM-1`.",
                "giliran": "plasma1",
                "tindakan": ["kemitraan catat KM-1"],
            }
        ],
    }


@pytest.mark.parametrize(
    ("galat", "kode"), [(KemitraanError("Ditolak."), 1), (ValueError("x"), 3), (KeyboardInterrupt(), 130)]
)
def test_the_exit_code_is_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: Layar, galat: BaseException, kode: int
) -> None:
    assert tolakan(monkeypatch, galat, "daftar") == tolakan(monkeypatch, galat, "daftar", "--json") == kode
    assert json.loads(capsys.readouterr().out)["galat"] == type(galat).__name__


def test_without_json_stdout_stays_empty(monkeypatch: pytest.MonkeyPatch, capsys: Layar) -> None:
    for kata in (("daftar",), ("catat", "--", "--json")):
        assert tolakan(monkeypatch, MasukanSalah("Salah."), *kata) == 2
    assert capsys.readouterr().out == ""


def test_a_command_that_wrote_its_document_writes_no_second_one(
    monkeypatch: pytest.MonkeyPatch, capsys: Layar
) -> None:
    def tulis_lalu_tolak(_kata: object) -> None:
        cetak_json({"keluhan": ["satu"]})
        raise KemitraanError("Riwayat putus.")

    monkeypatch.setattr(pintu, "jalankan_perintah", tulis_lalu_tolak)
    assert jalankan(["riwayat", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {"keluhan": ["satu"]}
