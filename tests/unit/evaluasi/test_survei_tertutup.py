"""The blind survey: nothing is shown before all have answered or its last day has passed."""

from datetime import date

import pytest
from pabrik.nilai import dua_pihak, nilai, saling, survei

from lifecycle.domain.fakta import EvaluasiTercatat, Keadaan
from lifecycle.domain.kata import Dimensi, Rekomendasi, Tahap

SEBAGIAN = (survei("a", "b", 2, responden="Ani Rahasia"),)
TENGGAT = date(2026, 8, 14)


def test_an_open_survey_shows_nothing_of_what_was_answered() -> None:
    hasil = nilai(dua_pihak(survei=SEBAGIAN), terbuka_sampai=TENGGAT)
    assert hasil.survei_terbuka
    assert (hasil.skor, hasil.dimensi[Dimensi.KEPERCAYAAN], hasil.kesenjangan) == (None, None, ())
    assert set(hasil.segitiga.values()) == set(hasil.pemberian.values()) == {None}
    assert (hasil.pincang, hasil.terlemah) == ((), None)
    assert "Rahasia" not in str(hasil.ke_json())
    assert "penilaian" not in str(hasil.ke_json())


def test_an_open_survey_waits_and_says_for_whom() -> None:
    hasil = nilai(dua_pihak(survei=SEBAGIAN), terbuka_sampai=TENGGAT)
    assert hasil.rekomendasi is Rekomendasi.DATA_TIDAK_CUKUP
    assert hasil.aturan == "1: survei masih terbuka sampai 14 Agustus 2026, belum dijawab Mitra b"
    assert (hasil.belum_menjawab, hasil.menunggu) == (("b",), ("Mitra b",))
    assert hasil.ke_json()["survei"] == {
        "terbuka": True,
        "belum_menjawab": ["b"],
        "tanpa_kepercayaan": False,
    }


def test_an_open_survey_still_shows_the_other_dimensions() -> None:
    hasil = nilai(dua_pihak(survei=SEBAGIAN), terbuka_sampai=TENGGAT)
    terlihat = {nama for nama, isi in hasil.dimensi.items() if isi is not None}
    assert terlihat == set(Dimensi) - {Dimensi.KEPERCAYAAN}


def test_a_survey_closes_once_all_have_answered() -> None:
    hasil = nilai(dua_pihak(survei=saling(4)), terbuka_sampai=TENGGAT)
    assert (hasil.survei_terbuka, hasil.dimensi[Dimensi.KEPERCAYAAN]) == (False, 75)


@pytest.mark.parametrize(("pada", "terbuka"), [(TENGGAT, True), (date(2026, 8, 15), False)])
def test_a_survey_closes_after_its_last_day(pada: date, terbuka: bool) -> None:
    hasil = nilai(dua_pihak(pada, survei=SEBAGIAN), terbuka_sampai=TENGGAT)
    assert hasil.survei_terbuka is terbuka
    assert hasil.dimensi[Dimensi.KEPERCAYAAN] == (None if terbuka else 25)


def test_a_second_survey_in_the_same_siklus_waits_for_everybody_again() -> None:
    sebelumnya = EvaluasiTercatat(
        versi=5,
        siklus=1,
        tanggal=date(2026, 8, 3),
        versi_rencana=1,
        rekomendasi=Rekomendasi.PERBAIKAN,
    )
    keadaan = Keadaan(tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 5), versi=8, versi_tahap=8)
    fakta = dua_pihak(survei=saling(4), evaluasi_tercatat=(sebelumnya,), keadaan=keadaan)

    terbuka = nilai(fakta, terbuka_sampai=TENGGAT)
    assert terbuka.survei_terbuka
    assert terbuka.belum_menjawab == ("a", "b")
    # Once it is closed, an answer of this siklus that nobody renewed still counts.
    assert nilai(fakta).dimensi[Dimensi.KEPERCAYAAN] == 75
