"""The five rules of the recommendation, each at its boundary and with its reasons in words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.nilai import pihak

from lifecycle.domain.evaluasi.bahan import Bahan
from lifecycle.domain.evaluasi.rekomendasi import Usulan, rekomendasikan
from lifecycle.domain.evaluasi.survei import HasilSurvei
from lifecycle.domain.fakta import Peringatan
from lifecycle.domain.kata import Dimensi, Rekomendasi

SEMPURNA = Bahan(
    skor=Decimal(100),
    kelengkapan=Decimal(1),
    dimensi=dict.fromkeys(Dimensi, Decimal(100)),
    per_pihak=(("Mitra a", Decimal(100)), ("Mitra b", Decimal(100))),
    pemberian=(("Mitra a", Decimal(100)), ("Mitra b", Decimal(100))),
    survei=HasilSurvei(jawaban=(), aktif=(pihak("a"), pihak("b")), belum_menjawab=(), ditunggu=()),
    terbuka_sampai=None,
    ditunggu_sampai=None,
    kosong=(),
    peringatan=(),
    pernah_rencana_ulang=False,
)
SP_II = Peringatan(komitmen="K1", tingkat=2, tanggal=date(2026, 8, 1))
SEDIKIT = Decimal("1E-20")


def usul(**ubah: Any) -> Usulan:
    return rekomendasikan(replace(SEMPURNA, **ubah))


def kode(**ubah: Any) -> str:
    return usul(**ubah).kode.value


def dimensi(nama: Dimensi, angka: Decimal) -> dict[str, Any]:
    return {"dimensi": {**SEMPURNA.dimensi, nama: angka}}


def per_pihak(angka: Decimal) -> dict[str, Any]:
    return {"per_pihak": (("Mitra a", Decimal(100)), ("Mitra b", angka))}


def pemberian(angka: Decimal) -> dict[str, Any]:
    return {"pemberian": (("Mitra a", angka),)}


@pytest.mark.parametrize(
    ("ambang", "di_bawah", "di_ambang"),
    [
        ("40", "TERMINASI", "RENCANA_ULANG"),
        ("60", "RENCANA_ULANG", "PERBAIKAN"),
        ("75", "PERBAIKAN", "LANJUT"),
    ],
)
def test_the_score_decides_at_40_60_and_75(ambang: str, di_bawah: str, di_ambang: str) -> None:
    assert kode(skor=Decimal(ambang) - SEDIKIT) == di_bawah
    assert kode(skor=Decimal(ambang)) == di_ambang


@pytest.mark.parametrize(
    ("ambang", "di_bawah", "di_ambang"),
    [("0.6", "DATA_TIDAK_CUKUP", "PERBAIKAN"), ("0.8", "PERBAIKAN", "LANJUT")],
)
def test_completeness_decides_at_three_and_four_fifths(ambang: str, di_bawah: str, di_ambang: str) -> None:
    assert kode(kelengkapan=Decimal(ambang) - SEDIKIT) == di_bawah
    assert kode(kelengkapan=Decimal(ambang)) == di_ambang


@pytest.mark.parametrize("nama", Dimensi)
def test_no_dimension_may_lie_under_35_7(nama: Dimensi) -> None:
    assert kode(**dimensi(nama, Decimal("35.7") - SEDIKIT)) == "RENCANA_ULANG"
    assert kode(**dimensi(nama, Decimal("35.7"))) != "RENCANA_ULANG"


@pytest.mark.parametrize(
    ("nama", "ambang"),
    [
        (Dimensi.CAPAIAN, "50"),
        (Dimensi.MANFAAT, "50"),
        (Dimensi.KEBERLANJUTAN, "50"),
        (Dimensi.KEPERCAYAAN, "65.7"),
    ],
)
def test_a_weak_dimension_asks_for_improvement(nama: Dimensi, ambang: str) -> None:
    assert kode(**dimensi(nama, Decimal(ambang) - SEDIKIT)) == "PERBAIKAN"
    assert kode(**dimensi(nama, Decimal(ambang))) == "LANJUT"


def test_what_thirds_lose_does_not_miss_a_threshold() -> None:
    assert kode(skor=Decimal("74." + "9" * 60)) == "LANJUT"


def test_commitments_together_may_lie_under_50_while_no_pihak_does() -> None:
    assert kode(**dimensi(Dimensi.KOMITMEN, Decimal(40))) == "LANJUT"


def test_a_pihak_that_keeps_less_than_half_asks_for_improvement() -> None:
    assert kode(**per_pihak(Decimal(50) - SEDIKIT)) == "PERBAIKAN"
    assert kode(**per_pihak(Decimal(50))) == "LANJUT"


def test_a_pihak_that_trusts_too_little_asks_for_improvement() -> None:
    assert kode(**pemberian(Decimal("35.7") - SEDIKIT)) == "PERBAIKAN"
    assert kode(**pemberian(Decimal("35.7"))) == "LANJUT"


def test_an_open_warning_asks_for_improvement() -> None:
    assert usul(peringatan=(SP_II,)) == Usulan(
        kode=Rekomendasi.PERBAIKAN, aturan="4: SP II untuk K1 masih terbuka"
    )


def test_an_unknown_dimension_breaks_no_rule() -> None:
    tanpa = {nama: None if nama != Dimensi.CAPAIAN else Decimal(100) for nama in Dimensi}
    assert kode(dimensi=tanpa) == "LANJUT"


def test_without_a_score_the_data_do_not_suffice() -> None:
    assert usul(skor=None) == Usulan(
        kode=Rekomendasi.DATA_TIDAK_CUKUP,
        aturan="1: skor belum dapat dihitung karena tidak ada nilai yang berbobot",
    )


def test_missing_data_are_asked_for_by_name() -> None:
    sebagian = HasilSurvei(jawaban=(), aktif=SEMPURNA.survei.aktif, belum_menjawab=(pihak("b"),), ditunggu=())
    usulan = usul(kelengkapan=Decimal("0.45"), kosong=("I1", "I2"), survei=sebagian)
    assert usulan.aturan == (
        "1: kelengkapan 0,45 di bawah 0,6 (capaian belum dicatat: I1 dan I2); "
        "kuorum survei belum tercapai (1 dari 2 pihak menjawab; belum dijawab Mitra b)"
    )


def test_missing_data_come_before_a_bad_score() -> None:
    assert kode(skor=Decimal(10), kelengkapan=Decimal("0.59")) == "DATA_TIDAK_CUKUP"


@pytest.mark.parametrize(("skor", "harapan"), [("59.99", "TERMINASI"), ("60", "PERBAIKAN")])
def test_planning_anew_in_vain_proposes_to_end(skor: str, harapan: str) -> None:
    assert kode(skor=Decimal(skor), pernah_rencana_ulang=True) == harapan


def test_an_end_proposed_twice_over_names_every_reason() -> None:
    assert usul(skor=Decimal(35), pernah_rencana_ulang=True).aturan == (
        "2: skor 35,00 di bawah 40; keputusan sebelumnya RENCANA_ULANG dan skor 35,00 di bawah 60"
    )


def test_an_end_is_not_proposed_on_thin_data() -> None:
    assert kode(skor=Decimal(39), kelengkapan=Decimal("0.8")) == "TERMINASI"
    assert usul(skor=Decimal(39), kelengkapan=Decimal("0.75")) == Usulan(
        kode=Rekomendasi.RENCANA_ULANG,
        aturan="2: skor 39,00 di bawah 40; usulan TERMINASI diringankan menjadi RENCANA_ULANG "
        "karena kelengkapan 0,75 di bawah 0,8",
    )


def test_every_matched_reason_of_the_rule_is_named() -> None:
    usulan = usul(
        skor=Decimal("74.999"),
        kelengkapan=Decimal("0.7"),
        dimensi={**SEMPURNA.dimensi, Dimensi.MANFAAT: Decimal(45), Dimensi.KEPERCAYAAN: Decimal("65.625")},
        **per_pihak(Decimal("45.5")),
        **pemberian(Decimal(25)),
        peringatan=(SP_II,),
    )
    assert usulan.aturan == (
        "4: skor 74,999 di bawah 75; manfaat 45,00 di bawah 50; kepercayaan 65,63 di bawah 65,7; "
        "komitmen Mitra b 45,50 di bawah 50; penilaian dari Mitra a 25,00 di bawah 35,7; "
        "SP II untuk K1 masih terbuka; kelengkapan 0,70 di bawah 0,8"
    )
