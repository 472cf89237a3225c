"""Opportunities on the command line: the register, a child opened from it, and what is refused."""

import json

import pytest
from conftest_e2e import Perintah

NOMOR = "KM-2024-0002"
PETUGAS = "gusti@kemitraan-tandaru.example"
PADA = ("--pada", "2024-05-02")
BUKA = ("peluang", "buka", NOMOR, "P1", "--oleh", PETUGAS, *PADA)


@pytest.fixture
def berpeluang(siap: Perintah) -> Perintah:
    kata = ("kode=P1", "judul=Rumah kompos", "uraian=Kompos dari pelepah sawit", "dicatat=2024-05-01")
    assert siap("catat", NOMOR, "peluang", *kata, *PADA).kode == 0
    return siap


def test_an_opportunity_is_listed_and_opened_and_again_nothing_changes(berpeluang: Perintah) -> None:
    uji, pertama, kedua = (
        json.loads(berpeluang(*BUKA, *lagi, "--json").keluar) for lagi in (("--uji-coba",), (), ())
    )
    assert uji == {**pertama, "uji_coba": True}
    assert pertama["perubahan"]
    anak = {"induk": NOMOR, "kode": "P1", "nomor": "KM-2024-0003", "judul": "Rumah kompos"}
    assert kedua == {**anak, "terulang": True, "perubahan": [], "surel": 0, "uji_coba": False}

    kalimat = berpeluang(*BUKA)
    assert (kalimat.kode, "sudah menjadi kemitraan KM-2024-0003 Rumah kompos" in kalimat.keluar) == (0, True)
    (peluang,) = json.loads(berpeluang("peluang", NOMOR, "--json").keluar)
    assert (peluang["kode"], peluang["kemitraan"]) == ("P1", "KM-2024-0003")
    tabel = berpeluang("peluang", NOMOR).keluar
    assert all(satu in tabel for satu in ("P1", "Rumah kompos: Kompos dari pelepah sawit", "KM-2024-0003"))
    assert json.loads(berpeluang("lihat", NOMOR, "--json").keluar)["anak"] == ["KM-2024-0003"]
    assert json.loads(berpeluang("lihat", "KM-2024-0003", "--json").keluar)["induk"] == NOMOR


@pytest.mark.parametrize(
    ("kata", "kode", "kalimat"),
    [
        (("peluang", "buka", NOMOR, "P2", "--oleh", PETUGAS), 2, "Pilihannya: P1."),
        (("peluang", "KM-2024-0009"), 2, 'Mungkin maksudnya "KM-2024-0002"'),
    ],
)
def test_a_wrong_word_is_answered_in_a_sentence(
    berpeluang: Perintah, kata: tuple[str, ...], kode: int, kalimat: str
) -> None:
    jawaban = berpeluang(*kata)
    assert (jawaban.kode, jawaban.keluar) == (kode, "")
    assert kalimat in jawaban.galat
