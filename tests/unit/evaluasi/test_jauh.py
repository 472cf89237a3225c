"""A measure far off its target is asked about; what was stored already is not."""

from decimal import Decimal
from typing import Any

import pytest
from pabrik.dasar import kemitraan
from pabrik.nilai import capaian, indikator

from lifecycle.delivery.perintah import ucapkan
from lifecycle.domain.evaluasi.jauh import capaian_jauh
from lifecycle.domain.fakta import Capaian, Kemitraan
from lifecycle.domain.kata import Arah

NAIK = {"target": Decimal(100)}
TURUN = {"target": Decimal(100), "arah": Arah.TURUN}
DARI_AWAL = {"target": Decimal(200), "awal": Decimal(100)}


def berukuran(*semua: Capaian, **ubah: Any) -> Kemitraan:
    return kemitraan(indikator=(indikator("I1", **ubah),), capaian=semua)


@pytest.mark.parametrize(
    ("indikator_", "nilai", "jauh"),
    [
        (NAIK, "120", False),
        (NAIK, "120.01", True),
        (NAIK, "0", False),
        (NAIK, "-1", True),
        (TURUN, "80", False),
        (TURUN, "79", True),
        (TURUN, "200", False),
        (TURUN, "201", True),
        (DARI_AWAL, "220", False),
        (DARI_AWAL, "221", True),
        (DARI_AWAL, "99", True),
        ({"target": None}, "1000000", False),
        ({"jenis": "biner", "target": None}, "1", False),
        ({"jenis": "rubrik", "target": None}, "5", False),
    ],
)
def test_far_is_beyond_nothing_and_a_fifth_more_than_agreed(
    indikator_: dict[str, Any], nilai: str, jauh: bool
) -> None:
    assert bool(capaian_jauh(None, berukuran(capaian("I1", nilai), **indikator_))) is jauh


def test_only_what_is_new_or_changed_is_asked_about() -> None:
    lama = berukuran(capaian("I1", 1000), **NAIK)

    assert capaian_jauh(lama, lama) == ()
    assert capaian_jauh(lama, berukuran(capaian("I1", 1000, bukti="Nota"), **NAIK)) == ()
    assert len(capaian_jauh(lama, berukuran(capaian("I1", 2000), **NAIK))) == 1


def test_the_sentence_says_the_value_what_was_agreed_and_what_to_do() -> None:
    (kalimat,) = capaian_jauh(
        None, berukuran(capaian("I1", "1700.5"), nama="Panen\x1b[2J", satuan="kuintal", **DARI_AWAL)
    )

    assert ucapkan(kalimat) == (
        'Capaian I1 "Panen?[2J" tanggal 2026-07-20: nilai 1.700,5 jauh dari target 200 kuintal, '
        "nilai awal 100 kuintal. Periksa angkanya, juga titik dan komanya; bila memang sebesar itu, "
        "ulangi dengan jawaban ya (di perintah: --ya)."
    )


def test_a_measure_of_what_is_not_known_is_left_to_others() -> None:
    assert capaian_jauh(None, berukuran(capaian("I9", 1000), **NAIK)) == ()
