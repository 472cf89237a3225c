"""What an event would say on a day: of what stands, of what that day itself brings, or nothing."""

from datetime import date

import pytest
from pabrik.catatan import ditegur
from pabrik.dasar import HARI_EVALUASI, HARI_MULAI, fakta

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.services.surel.isi_pratinjau import IsiPratinjau, isi_pratinjau

BERJALAN = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=HARI_MULAI)


def kini(peristiwa: str, pada: date = HARI_EVALUASI, **ubah: object) -> IsiPratinjau:
    return isi_pratinjau(peristiwa, fakta(pada, **{"keadaan": BERJALAN} | ubah))


def test_a_letter_that_waits_for_approval_today_is_shown_with_its_number() -> None:
    hasil = kini(
        "surat_peringatan",
        date(2026, 5, 28),
        realisasi=(),
        ingatan=(ditegur("K1", date(2026, 4, 30)),),
    )

    (satu, *_) = hasil.kabar
    assert satu.konteks["peringatan"]["nomor"] == "001/SP-I/KM-2026-0001/V/2026"
    assert [sp.nomor for sp in hasil.fakta.kemitraan.peringatan] == ["001/SP-I/KM-2026-0001/V/2026"]


def test_an_event_that_has_nothing_to_tell_says_nothing() -> None:
    for peristiwa in ("sengketa_dibuka", "keputusan", "data_tidak_cukup", "addendum_diusulkan"):
        assert kini(peristiwa).kabar == ()


def test_too_few_data_are_told_of_instead_of_a_score() -> None:
    tanpa = {"capaian": (), "survei": (), "realisasi": ()}

    assert kini("data_tidak_cukup", **tanpa).kabar
    assert kini("laporan_evaluasi", **tanpa).kabar == ()


@pytest.mark.parametrize("peristiwa", ["daftar_penutupan", "tahap_terminasi"])
def test_the_end_is_looked_at_with_the_tasks_that_it_would_open(peristiwa: str) -> None:
    hasil = kini(peristiwa)

    assert hasil.fakta.kemitraan.keadaan.tahap is Tahap.TERMINASI
    assert hasil.fakta.kemitraan.tugas
    (satu,) = hasil.kabar
    assert peristiwa == "tahap_terminasi" or satu.konteks["penutupan"]["tugas"]
