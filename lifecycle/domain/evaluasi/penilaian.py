"""How each pihak rates each other one, over all items of the survey or over one of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal

from lifecycle.domain.evaluasi.rata import rata
from lifecycle.domain.fakta import Survei
from lifecycle.domain.kata import ButirSurvei

Pasangan = tuple[str, str]


def nilai_butir(jawaban: int) -> Decimal:
    """A mark of 1 to 5 on the scale of 0 to 100."""
    return Decimal(25 * (jawaban - 1))


def nilai_jawaban(survei: Survei, butir: Collection[ButirSurvei]) -> Decimal | None:
    """The mean of the answered ones among these items; None where none is answered."""
    return rata(nilai_butir(nilai) for nama, nilai in survei.jawaban().items() if nama in butir)


def matriks(jawaban: Collection[Survei], butir: Collection[ButirSurvei]) -> dict[Pasangan, Decimal]:
    """m_ij by (penilai, dinilai): the mean over the respondents of i of their mean about j."""
    per_pasangan: dict[Pasangan, list[Decimal]] = defaultdict(list)
    for satu in jawaban:
        nilai = nilai_jawaban(satu, butir)
        if nilai is not None:
            per_pasangan[satu.penilai, satu.dinilai].append(nilai)
    return {pasangan: _pasti(semua) for pasangan, semua in per_pasangan.items()}


def diterima(m: Mapping[Pasangan, Decimal]) -> dict[str, Decimal]:
    """What each rated pihak is given: the mean over its raters."""
    return _per_pihak(m, sisi=1)


def diberikan(m: Mapping[Pasangan, Decimal]) -> dict[str, Decimal]:
    """What each rater gives: the mean over those it rates."""
    return _per_pihak(m, sisi=0)


def nilai_bersama(m: Mapping[Pasangan, Decimal]) -> Decimal | None:
    """The mean over the rated pihak, so that one with many raters weighs no more than another."""
    return rata(diterima(m).values())


def _per_pihak(m: Mapping[Pasangan, Decimal], *, sisi: int) -> dict[str, Decimal]:
    semua: dict[str, list[Decimal]] = defaultdict(list)
    for pasangan, nilai in m.items():
        semua[pasangan[sisi]].append(nilai)
    return {kode: _pasti(nilai) for kode, nilai in semua.items()}


def _pasti(semua: list[Decimal]) -> Decimal:
    """The mean of what is never empty."""
    return sum(semua, Decimal(0)) / len(semua)
