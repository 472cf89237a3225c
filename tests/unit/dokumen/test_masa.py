"""The end of the term is told of as that of a document, and by one mail where both end on one day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.dasar import fakta
from pabrik.tahap import keadaan

from lifecycle.domain.dokumen.masa import hari, temukan
from lifecycle.domain.fakta import Fakta, Masa
from lifecycle.domain.kantor.aturan import Aturan
from lifecycle.domain.kata import Tahap
from lifecycle.domain.waktu.kalender import SETIAP_HARI

AKHIR = date(2027, 6, 30)


def pada(sisa: int, *, tahap: Tahap = Tahap.PELAKSANAAN, akhir: date | None = AKHIR) -> Fakta:
    masa = Masa(mulai=date(2026, 2, 1), berakhir=akhir)
    dilihat = fakta(AKHIR - timedelta(days=sisa), masa=masa, keadaan=keadaan(tahap))
    return replace(dilihat, aturan=replace(Aturan(), kalender=SETIAP_HARI))


@pytest.mark.parametrize(
    ("sisa", "ambang"),
    [(181, []), (180, ["-180"]), (90, ["-90"]), (60, ["-60"]), (30, ["-30"]), (-3, ["-30"])],
)
def test_the_end_of_the_term_is_told_of_at_each_threshold(sisa: int, ambang: list[str]) -> None:
    kabar = list(temukan(pada(sisa)))
    assert [k.kunci.split(":")[-1] for k in kabar] == ambang
    assert all(k.konteks == {"masa": {"sampai": AKHIR, "hari": sisa}} for k in kabar)


def test_a_document_that_ends_on_that_day_says_it() -> None:
    """The agreement of the test partnership ends on 31 December 2028."""
    assert list(temukan(pada(-500, akhir=date(2028, 12, 31)))) == []
    assert list(hari(pada(400, akhir=date(2028, 12, 31)))) == []


def test_the_days_to_look_again_are_the_thresholds() -> None:
    assert AKHIR - timedelta(days=90) in list(hari(pada(200)))


@pytest.mark.parametrize("tahap", [Tahap.PERENCANAAN, Tahap.TERMINASI])
def test_what_does_not_run_has_no_end_to_tell_of(tahap: Tahap) -> None:
    assert list(temukan(pada(30, tahap=tahap))) == []


def test_a_term_without_an_end_is_told_of_never() -> None:
    assert list(temukan(pada(30, akhir=None))) == []
