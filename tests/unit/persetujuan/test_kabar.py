"""Approvals that wait: of what, since when, whose word, and when it is asked for again."""

from datetime import date, timedelta
from typing import Any

import pytest
from kasus.waktu import AKHIR_PEKAN, berdiri, jalani, kunci
from pabrik import dasar
from pabrik.addendum import PADA, TARGET_180, berjalan, sesudah, suara_isi
from pabrik.catatan import persetujuan
from pabrik.tahap import HARI_EVALUASI, keadaan, suara, suara_penyetuju, tercatat

from lifecycle.domain.fakta import Kemitraan, RencanaKeluar
from lifecycle.domain.kata import ObjekPersetujuan, Rekomendasi, Suara, Tahap

SEJAK = date(2026, 8, 1)
RENCANA, PENJAJAKAN, TERMINASI = (
    ObjekPersetujuan.RENCANA,
    ObjekPersetujuan.PENJAJAKAN,
    ObjekPersetujuan.TERMINASI,
)
USUL = RencanaKeluar(rencana="Serah terima", pengusul="inti", diusulkan=SEJAK, alasan="Pabrik pindah")


def di(tahap: Tahap, **ubah: Any) -> Kemitraan:
    return dasar.kemitraan(**{"keadaan": keadaan(tahap), "persetujuan": (), **ubah})


def dinilai(rekomendasi: Rekomendasi, keputusan: Rekomendasi | None = None) -> Kemitraan:
    return di(Tahap.EVALUASI, evaluasi_tercatat=(tercatat(rekomendasi, keputusan),))


def beraddendum(**ubah: Any) -> Kemitraan:
    """A change of the rencana, proposed on 1 September by inti, whose own vote is awaited as well."""
    return sesudah(berjalan(**ubah), TARGET_180)


@pytest.mark.parametrize(
    ("satu", "hal", "sejak"),
    [
        (di(Tahap.IDENTIFIKASI), "penjajakan:4", SEJAK),
        (di(Tahap.PERENCANAAN), "rencana:4", SEJAK),
        (beraddendum(), "addendum:1", PADA),
        (dinilai(Rekomendasi.PERBAIKAN), "evaluasi:5", HARI_EVALUASI),
        (di(Tahap.PELAKSANAAN, keluar=USUL), "terminasi:2026-08-01", SEJAK),
    ],
)
def test_each_is_asked_for_again_after_one_two_and_four_weeks(satu: Kemitraan, hal: str, sejak: date) -> None:
    assert jalani("persetujuan", satu, sejak, sejak + timedelta(days=200)) == [
        (sejak + timedelta(days=hari), f"persetujuan:{hal}:{hari}") for hari in (7, 14, 28)
    ]


@pytest.mark.parametrize(("hari", "ambang"), [(6, None), (7, 7), (13, 7), (20, 14), (28, 28), (300, 28)])
def test_after_an_outage_it_is_asked_for_once(hari: int, ambang: int | None) -> None:
    tertulis = [] if ambang is None else [f"persetujuan:rencana:4:{ambang}"]
    assert kunci("persetujuan", di(Tahap.PERENCANAAN), SEJAK + timedelta(days=hari)) == tertulis


@pytest.mark.parametrize(
    ("satu", "peristiwa", "objek", "pihak"),
    [
        (di(Tahap.IDENTIFIKASI), "pengingat_keputusan", "penjajakan", ()),
        (dinilai(Rekomendasi.LANJUT), "pengingat_keputusan", "evaluasi", ()),
        (di(Tahap.PELAKSANAAN, keluar=USUL), "pengingat_keputusan", "terminasi", ()),
        (
            di(Tahap.PERENCANAAN, persetujuan=suara(RENCANA, SEJAK, "inti")),
            "pengingat_persetujuan",
            "rencana",
            ("plasma1", "plasma2"),
        ),
        (
            sesudah(beraddendum(), suara_isi("inti", "plasma2")),
            "pengingat_persetujuan",
            "addendum",
            ("plasma1",),
        ),
    ],
)
def test_only_those_whose_word_is_missing_are_asked(
    satu: Kemitraan, peristiwa: str, objek: str, pihak: tuple[str, ...]
) -> None:
    (kabar,) = berdiri("persetujuan", satu, date(2026, 9, 10))

    assert (kabar.peristiwa, kabar.sasaran) == (peristiwa, pihak)
    isi = kabar.konteks["persetujuan"]
    assert isi["objek"] == objek
    assert isi["hari"] == (date(2026, 9, 10) - isi["sejak"]).days


@pytest.mark.parametrize(
    "satu",
    [
        di(Tahap.IDENTIFIKASI, persetujuan=(suara_penyetuju(PENJAJAKAN, SEJAK, keputusan=Suara.TOLAK),)),
        di(Tahap.PERENCANAAN, persetujuan=persetujuan()),
        sesudah(beraddendum(), suara_isi("inti", "plasma1", "plasma2")),
        sesudah(beraddendum(), suara_isi("inti", keputusan=Suara.TOLAK)),
        dinilai(Rekomendasi.PERBAIKAN, Rekomendasi.PERBAIKAN),
        dinilai(Rekomendasi.DATA_TIDAK_CUKUP),
        di(Tahap.PELAKSANAAN, keluar=USUL, persetujuan=(suara_penyetuju(TERMINASI, SEJAK),)),
        di(Tahap.PELAKSANAAN),
    ],
)
def test_what_was_answered_yes_or_no_is_asked_for_no_more(satu: Kemitraan) -> None:
    assert kunci("persetujuan", satu, date(2026, 10, 10)) == []


def test_an_answer_to_an_earlier_proposal_to_end_is_none_to_this_one() -> None:
    dahulu = suara_penyetuju(TERMINASI, SEJAK - timedelta(days=1), keputusan=Suara.TOLAK)
    satu = di(Tahap.PELAKSANAAN, keluar=USUL, persetujuan=(dahulu,))

    assert kunci("persetujuan", satu, date(2026, 8, 8)) == ["persetujuan:terminasi:2026-08-01:7"]


@pytest.mark.parametrize("tahap", [t for t in Tahap if t is not Tahap.TERMINASI])
def test_nobody_is_asked_while_it_is_suspended(tahap: Tahap) -> None:
    henti = keadaan(tahap, ditangguhkan=True)
    satu = di(tahap, keadaan=henti, keluar=USUL, evaluasi_tercatat=(tercatat(Rekomendasi.LANJUT),))

    assert kunci("persetujuan", satu, date(2026, 10, 10)) == []


def test_nobody_is_asked_once_it_has_ended() -> None:
    assert kunci("persetujuan", di(Tahap.TERMINASI, keluar=USUL), date(2026, 10, 10)) == []


def test_a_second_visit_to_a_stage_asks_afresh() -> None:
    lagi = keadaan(Tahap.PERENCANAAN, versi=9, versi_tahap=9)

    assert kunci("persetujuan", di(Tahap.PERENCANAAN, keadaan=lagi), date(2026, 8, 8)) == [
        "persetujuan:rencana:9:7"
    ]


def test_a_reminder_on_a_day_of_rest_waits_for_the_next_working_day() -> None:
    # 1, 8, 15 and 29 August are Saturdays.
    hari = [h for h, _ in jalani("persetujuan", di(Tahap.PERENCANAAN), SEJAK, date(2026, 9, 9), AKHIR_PEKAN)]

    assert hari == [date(2026, 8, 10), date(2026, 8, 17), date(2026, 8, 31)]
