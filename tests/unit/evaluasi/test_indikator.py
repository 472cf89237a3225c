"""The kinds of indicator: their formulas, and what they refuse."""

from decimal import Decimal
from pkgutil import iter_modules

import pytest
from pabrik.nilai import capaian, indikator

from lifecycle.domain.evaluasi import indikator as paket_jenis
from lifecycle.domain.evaluasi.indikator import JENIS_INDIKATOR
from lifecycle.domain.fakta import Indikator
from lifecycle.domain.kaidah.indikator import Rumus, TidakDapatDinilai
from lifecycle.domain.kata import Arah


def ukuran(
    arah: Arah = Arah.NAIK,
    *,
    target: str | None = None,
    awal: str | None = None,
    toleransi: str | None = None,
) -> Indikator:
    def desimal(teks: str | None) -> Decimal | None:
        return None if teks is None else Decimal(teks)

    return indikator(
        "I1", arah=arah, target=desimal(target), awal=desimal(awal), toleransi=desimal(toleransi)
    )


def p(satu: Indikator, nyata: str) -> Decimal:
    """The unclamped p of an actual value."""
    rumus = JENIS_INDIKATOR[satu.jenis].rumus(satu)
    assert isinstance(rumus, Rumus)
    return rumus.hitung(Decimal(nyata))


def alasan(satu: Indikator) -> str:
    rumus = JENIS_INDIKATOR[satu.jenis].rumus(satu)
    assert isinstance(rumus, TidakDapatDinilai)
    return rumus.alasan


def test_every_file_of_the_package_is_a_kind_named_after_it() -> None:
    assert set(JENIS_INDIKATOR) == {berkas.name for berkas in iter_modules(paket_jenis.__path__)}
    assert {"kuantitatif", "rubrik", "biner"} <= set(JENIS_INDIKATOR)


@pytest.mark.parametrize(
    ("satu", "nyata", "harapan"),
    [
        (ukuran(target="200", awal="100"), "170", 70),
        (ukuran(Arah.TURUN, target="10", awal="50"), "20", 75),
        (ukuran(target="0", awal="-40"), "-10", 75),
        (ukuran(Arah.TURUN, target="0", awal="40"), "10", 75),
        (ukuran(Arah.TURUN, target="-5", awal="15"), "5", 50),
        (ukuran(target="200", awal="100"), "90", -10),
    ],
    ids=["up", "down", "up to zero", "down to zero", "down below zero", "worse than before"],
)
def test_from_a_baseline_p_is_the_share_of_the_way(satu: Indikator, nyata: str, harapan: int) -> None:
    assert p(satu, nyata) == harapan


def test_without_a_baseline_upwards_is_the_share_of_the_target() -> None:
    assert p(ukuran(target="50"), "75") == 150


def test_without_a_baseline_downwards_loses_what_exceeds_the_target() -> None:
    assert p(ukuran(Arah.TURUN, target="10"), "12") == 80
    assert p(ukuran(Arah.TURUN, target="10"), "25") == -50


@pytest.mark.parametrize("arah", Arah)
def test_a_baseline_equal_to_the_target_is_ignored(arah: Arah) -> None:
    assert p(ukuran(arah, target="50", awal="50"), "40") == p(ukuran(arah, target="50"), "40")


@pytest.mark.parametrize(("nyata", "harapan"), [("0", 100), ("-1", 100), ("0.01", 0), ("7", 0)])
def test_down_to_zero_is_all_or_nothing(nyata: str, harapan: int) -> None:
    assert p(ukuran(Arah.TURUN, target="0"), nyata) == harapan


@pytest.mark.parametrize(("nyata", "harapan"), [("-3", 100), ("0", 100), ("1", 75), ("4", 0), ("9", 0)])
def test_down_to_zero_with_a_tolerance_falls_evenly(nyata: str, harapan: int) -> None:
    assert p(ukuran(Arah.TURUN, target="0", toleransi="4"), nyata) == harapan


def test_a_tolerance_of_zero_is_none() -> None:
    assert p(ukuran(Arah.TURUN, target="0", toleransi="0"), "1") == 0


@pytest.mark.parametrize("awal", [None, "0"])
def test_upwards_to_zero_cannot_be_assessed(awal: str | None) -> None:
    assert "arah naik memerlukan nilai awal" in alasan(ukuran(target="0", awal=awal))


def test_a_negative_target_cannot_be_assessed_without_a_baseline() -> None:
    assert "arah naik" in alasan(ukuran(target="-5"))
    assert "arah turun" in alasan(ukuran(Arah.TURUN, target="-5"))


def test_no_target_cannot_be_assessed_even_from_a_baseline() -> None:
    assert alasan(ukuran(awal="3")) == "targetnya belum ditetapkan"


def test_planning_refuses_what_can_never_be_assessed_and_says_how_to_mend_it() -> None:
    periksa = JENIS_INDIKATOR["kuantitatif"].periksa_rencana
    assert periksa(ukuran()) == (
        'Indikator I1 "Ukuran I1" tidak dapat dinilai: targetnya belum ditetapkan. '
        "Isi kunci target dengan angka yang disepakati."
    )
    assert periksa(ukuran(target="0")) == (
        'Indikator I1 "Ukuran I1" tidak dapat dinilai: target nol atau negatif dengan arah naik memerlukan '
        "nilai awal yang berbeda dari target. Isi kunci awal dengan keadaan sebelum kemitraan, "
        "atau ubah targetnya."
    )


@pytest.mark.parametrize(
    "satu",
    [
        ukuran(target="50"),
        ukuran(target="0", awal="-4"),
        ukuran(Arah.TURUN, target="0"),
        indikator("I1", jenis="rubrik"),
        indikator("I1", jenis="biner"),
    ],
)
def test_planning_accepts_what_can_be_assessed(satu: Indikator) -> None:
    assert JENIS_INDIKATOR[satu.jenis].periksa_rencana(satu) is None


@pytest.mark.parametrize(("nyata", "harapan"), [("1", 0), ("2", 25), ("3", 50), ("4", 75), ("5", 100)])
def test_a_rubric_spreads_five_marks_over_a_hundred(nyata: str, harapan: int) -> None:
    assert p(indikator("I1", jenis="rubrik"), nyata) == harapan


def test_a_binary_is_all_or_nothing() -> None:
    assert [p(indikator("I1", jenis="biner"), nyata) for nyata in ("0", "1")] == [0, 100]


@pytest.mark.parametrize("angka", ["0", "6", "3.5", "-1"])
def test_a_rubric_takes_whole_marks_from_one_to_five_only(angka: str) -> None:
    keluhan = JENIS_INDIKATOR["rubrik"].periksa_nilai(
        indikator("I4", jenis="rubrik"), capaian("I4", angka, komentar="Baru mulai")
    )
    terbaca = angka.replace(".", ",")
    assert keluhan == (
        f"Capaian I4 tanggal 2026-07-20: nilai rubrik {terbaca} tidak dikenal. Isi bilangan bulat 1 sampai 5."
    )


@pytest.mark.parametrize("komentar", [None, "", "  "])
def test_a_low_rubric_needs_a_comment(komentar: str | None) -> None:
    keluhan = JENIS_INDIKATOR["rubrik"].periksa_nilai(
        indikator("I4", jenis="rubrik"), capaian("I4", 2, komentar=komentar)
    )
    assert keluhan == (
        "Capaian I4 tanggal 2026-07-20: nilai rubrik 2 memerlukan komentar. "
        "Tulis sebabnya pada kunci komentar."
    )


@pytest.mark.parametrize(("angka", "komentar"), [(2, "Pertemuan jarang"), (3, None), (5, None)])
def test_a_rubric_in_order_is_accepted(angka: int, komentar: str | None) -> None:
    periksa = JENIS_INDIKATOR["rubrik"].periksa_nilai
    assert periksa(indikator("I4", jenis="rubrik"), capaian("I4", angka, komentar=komentar)) is None


def test_a_binary_takes_zero_and_one_only() -> None:
    periksa, satu = JENIS_INDIKATOR["biner"].periksa_nilai, indikator("I1", jenis="biner")
    assert periksa(satu, capaian("I1", 0)) is None
    assert periksa(satu, capaian("I1", 1)) is None
    assert periksa(satu, capaian("I1", "0.5")) == (
        "Capaian I1 tanggal 2026-07-20: nilai biner 0,5 tidak dikenal. Isi 1 bila tercapai atau 0 bila belum."
    )


def test_a_quantity_may_be_any_number() -> None:
    assert JENIS_INDIKATOR["kuantitatif"].periksa_nilai(ukuran(target="5"), capaian("I1", "-3.25")) is None
