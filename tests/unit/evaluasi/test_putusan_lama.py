"""What earlier decisions and open warnings do to a recommendation."""

from dataclasses import replace
from datetime import date

import pytest
from pabrik.nilai import PADA, dua_pihak, komitmen, nilai, pihak, saling

from lifecycle.domain.fakta import EvaluasiTercatat, Keputusan, Peringatan
from lifecycle.domain.kata import Rekomendasi

SP_II = Peringatan(komitmen="K1", tingkat=2, tanggal=date(2026, 8, 1))


def tercatat(
    versi: int, kode_: Rekomendasi | None, tanggal: date = date(2026, 2, 1), diputus: date | None = None
) -> EvaluasiTercatat:
    putusan = None
    if kode_ is not None:
        putusan = Keputusan(kode=kode_, oleh="hasan@kantor.example", tanggal=diputus or tanggal)
    return EvaluasiTercatat(
        versi=versi,
        siklus=1,
        tanggal=tanggal,
        versi_rencana=1,
        rekomendasi=kode_ or Rekomendasi.LANJUT,
        keputusan=putusan,
    )


ULANG, BAIK = Rekomendasi.RENCANA_ULANG, Rekomendasi.PERBAIKAN


@pytest.mark.parametrize(
    ("riwayat", "harapan"),
    [
        ((), "RENCANA_ULANG"),
        ((tercatat(3, ULANG),), "TERMINASI"),
        ((tercatat(9, ULANG), tercatat(3, BAIK)), "TERMINASI"),
        ((tercatat(9, BAIK), tercatat(3, ULANG)), "RENCANA_ULANG"),
        ((tercatat(3, ULANG), tercatat(9, None)), "TERMINASI"),
        ((tercatat(3, ULANG, date(2026, 8, 11)),), "RENCANA_ULANG"),
        ((tercatat(3, ULANG, diputus=date(2026, 8, 11)),), "RENCANA_ULANG"),
    ],
    ids=["none", "one", "latest", "superseded", "undecided one passed over", "later one", "decided later"],
)
def test_only_the_latest_decision_taken_counts(riwayat: tuple[EvaluasiTercatat, ...], harapan: str) -> None:
    hasil = nilai(dua_pihak(survei=saling(2), evaluasi_tercatat=riwayat))
    assert hasil.rekomendasi.value == harapan


@pytest.mark.parametrize(
    ("dicabut", "harapan"),
    [(None, "PERBAIKAN"), (date(2026, 8, 11), "PERBAIKAN"), (PADA, "LANJUT")],
)
def test_a_warning_counts_until_it_is_withdrawn(dicabut: date | None, harapan: str) -> None:
    hasil = nilai(dua_pihak(peringatan=(replace(SP_II, dicabut=dicabut),)))
    assert hasil.rekomendasi.value == harapan


def test_a_warning_to_a_pihak_that_has_left_no_longer_counts() -> None:
    anggota = (pihak("a"), pihak("b"), pihak("c", keluar=date(2026, 8, 5)))
    janji = (komitmen("K1", "c"),)
    assert nilai(dua_pihak(pihak=anggota, komitmen=janji, peringatan=(SP_II,))).rekomendasi.value == "LANJUT"


def test_a_warning_dated_later_does_not_count_yet() -> None:
    nanti = replace(SP_II, tanggal=date(2026, 8, 11))
    assert nilai(dua_pihak(peringatan=(nanti,))).rekomendasi.value == "LANJUT"
