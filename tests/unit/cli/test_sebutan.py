"""What a person reads names recommendations and reasons; the codes and the numbers of rules stay in JSON."""

from types import SimpleNamespace

import pytest
from kasus.surel import TEMPLAT
from pabrik.dasar import fakta

from lifecycle.cli.perintah import evaluasi, riwayat
from lifecycle.domain.bahasa.sebutan import REKOMENDASI, sebut_putusan
from lifecycle.domain.bahasa.sebutan_alasan import sebut_alasan
from lifecycle.domain.evaluasi.hitung import evaluasi as hitung
from lifecycle.domain.kantor.aturan import BAKU
from lifecycle.domain.kata import Rekomendasi
from lifecycle.services.ubah import putuskan


def test_the_command_says_the_reason_and_no_code(capsys: pytest.CaptureFixture[str]) -> None:
    evaluasi._cetak_nilai(hitung(fakta(), BAKU).ke_json() | {"pratinjau": True})

    keluar = capsys.readouterr().out
    assert "rekomendasi Perbaikan\nAlasan: skor 73,83 di bawah 75" in keluar


@pytest.mark.parametrize(
    ("pemicu", "jenis", "rincian", "terbaca"),
    [
        (
            None,
            "putuskan",
            {"keputusan": "RENCANA_ULANG", "rekomendasi": "LANJUT"},
            "putuskan: Rencana ulang",
        ),
        (None, "evaluasi", {"rekomendasi": "DATA_TIDAK_CUKUP"}, "evaluasi: Data tidak cukup"),
        ("rencanakan_ulang", "pindah", {}, "rencanakan ulang"),
        (None, "evaluasi", {}, "evaluasi"),
    ],
)
def test_the_history_says_what_came_of_it(
    pemicu: str | None, jenis: str, rincian: dict[str, str], terbaca: str
) -> None:
    baris = SimpleNamespace(pemicu=pemicu, jenis=jenis, rincian=rincian)

    assert riwayat._tindakan(baris) == terbaca  # type: ignore[arg-type]


def test_every_recommendation_has_a_name_in_every_language() -> None:
    assert all(set(nama) == set(Rekomendasi) for nama in REKOMENDASI.values())


def test_a_reason_loses_the_number_of_its_rule_and_no_other() -> None:
    kalimat = "2: skor 35,00 di bawah 40; usulan TERMINASI diringankan menjadi RENCANA_ULANG"

    assert sebut_alasan(kalimat) == (
        "skor 35,00 di bawah 40; usulan Terminasi diringankan menjadi Rencana ulang"
    )
    assert sebut_alasan("skor 3: 4") == "skor 3: 4"


@pytest.mark.parametrize("ditulis", ["rencana ulang", " Rencana  Ulang ", "RENCANA_ULANG"])
def test_a_decision_is_taken_by_its_name_as_well(ditulis: str) -> None:
    assert putuskan._kode(ditulis) is Rekomendasi.RENCANA_ULANG


def test_no_mail_shows_a_code_or_a_rule() -> None:
    for cuplikan in (TEMPLAT.parent / "tests" / "snapshots" / "surel").iterdir():
        isi = cuplikan.read_text(encoding="utf-8")
        assert not [kode for kode in Rekomendasi if kode in isi], cuplikan.name
        assert "aturan 4:" not in isi, cuplikan.name


def test_a_name_reads_in_its_language() -> None:
    assert (sebut_putusan("LANJUT"), sebut_putusan("LANJUT", "en")) == ("Lanjut", "Continue")
