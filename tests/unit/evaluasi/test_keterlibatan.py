"""Participation: shares of meetings and votes and help given, counted from joining and within the siklus."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pabrik.nilai import dua_pihak, nilai, pihak
from pabrik.tahap import naskah

from lifecycle.domain.evaluasi.keterlibatan import Keterlibatan
from lifecycle.domain.fakta import Addendum, Bantuan, EvaluasiTercatat, Keadaan, Persetujuan, Rapat
from lifecycle.domain.kata import (
    JenisDokumen,
    ObjekPersetujuan,
    Rekomendasi,
    StatusAddendum,
    Suara,
    Tahap,
)

RENCANA, ADDENDUM, PERPANJANGAN = (
    ObjekPersetujuan.RENCANA,
    ObjekPersetujuan.ADDENDUM,
    ObjekPersetujuan.PERPANJANGAN,
)
TIGA = (pihak("a"), pihak("b"), pihak("c", bergabung=date(2026, 5, 1)))


def terlibat(**ubah: Any) -> dict[str, Any]:
    hasil: dict[str, Any] = nilai(dua_pihak(**{"persetujuan": (), **ubah})).ke_json()["keterlibatan"]
    return hasil


def rapat(*hadir: str) -> tuple[Rapat, ...]:
    """Monthly from March on, each with the pihak whose kode are in the text."""
    return tuple(Rapat(tanggal=date(2026, 3 + ke, 2), hadir=tuple(h)) for ke, h in enumerate(hadir))


def suara(objek: ObjekPersetujuan, siapa: str, tanggal: date, **ubah: Any) -> tuple[Persetujuan, ...]:
    return tuple(
        Persetujuan(objek=objek, pihak=kode, keputusan=Suara.SETUJU, tanggal=tanggal, **ubah)
        for kode in siapa
    )


def addendum(nomor: int, diusulkan: date, status: StatusAddendum = StatusAddendum.DIUSULKAN) -> Addendum:
    return Addendum(nomor=nomor, diusulkan=diusulkan, pengusul="a", status=status)


def siklus_kedua(**ubah: Any) -> Keadaan:
    isi: dict[str, Any] = {"siklus": 2, "siklus_sejak": date(2026, 4, 1), "versi": 9, "versi_tahap": 8}
    return Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=date(2026, 4, 1), **isi | ubah)


def test_where_nothing_was_put_to_anybody_nothing_is_known_and_nobody_is_blamed() -> None:
    kosong: dict[str, Any] = {"rapat": None, "suara": None, "bantuan": 0, "rendah": []}
    assert terlibat() == {"a": kosong, "b": kosong}


def test_meetings_attended_are_a_share_of_those_held() -> None:
    hasil = terlibat(rapat=rapat("ab", "a", "a"))
    assert (hasil["a"]["rapat"], hasil["b"]["rapat"]) == ("100.00", "33.33")
    assert (hasil["a"]["rendah"], hasil["b"]["rendah"]) == ([], ["rapat"])


def test_who_joined_in_mid_cycle_is_counted_from_its_joining() -> None:
    # Meetings on 2 March, 2 April, 2 May and 2 June; c joined on 1 May and came to the one of June.
    hasil = terlibat(pihak=TIGA, rapat=rapat("ab", "ab", "a", "abc"))
    assert {kode: satu["rapat"] for kode, satu in hasil.items()} == {
        "a": "100.00",
        "b": "75.00",
        "c": "50.00",
    }


def test_who_has_left_is_not_asked_about() -> None:
    assert "c" not in terlibat(pihak=(pihak("a"), pihak("b"), pihak("c", keluar=date(2026, 6, 1))))


def test_meetings_of_an_earlier_siklus_are_past() -> None:
    # Only the one of 2 April belongs to the second siklus.
    hasil = terlibat(rapat=rapat("ab", "b"), keadaan=siklus_kedua())
    assert (hasil["a"]["rapat"], hasil["b"]["rapat"]) == ("0.00", "100.00")


@pytest.mark.parametrize(("bagian", "rendah"), [("49.99", ("rapat",)), ("50", ()), (None, ())])
def test_below_half_is_low(bagian: str | None, rendah: tuple[str, ...]) -> None:
    satu = Keterlibatan(rapat=None if bagian is None else Decimal(bagian), suara=None, bantuan=0)
    assert satu.rendah == rendah


def test_votes_are_counted_over_the_rencana_and_the_addenda() -> None:
    # The rencana, one addendum in force and one still open: b spoke once of three times.
    hasil = terlibat(
        persetujuan=(
            *suara(RENCANA, "ab", date(2026, 1, 15)),
            *suara(ADDENDUM, "a", date(2026, 5, 3), addendum=1),
            *suara(ADDENDUM, "a", date(2026, 7, 2), addendum=2),
        ),
        addendum=(addendum(1, date(2026, 5, 2), StatusAddendum.BERLAKU), addendum(2, date(2026, 7, 1))),
    )
    assert (hasil["a"]["suara"], hasil["b"]["suara"]) == ("100.00", "33.33")
    assert hasil["b"]["rendah"] == ["suara"]


def test_votes_that_a_newer_draft_made_void_are_not_counted() -> None:
    hasil = terlibat(
        persetujuan=(
            *suara(RENCANA, "b", date(2026, 1, 3)),
            *suara(RENCANA, "a", date(2026, 1, 15), versi_rencana=2),
        )
    )
    assert (hasil["a"]["suara"], hasil["b"]["suara"]) == ("100.00", "0.00")


def test_a_no_is_a_vote() -> None:
    menolak = Persetujuan(objek=RENCANA, pihak="b", keputusan=Suara.TOLAK, tanggal=date(2026, 1, 15))
    assert terlibat(persetujuan=(menolak,))["b"]["suara"] == "100.00"


def test_who_joined_later_was_not_asked_about_what_came_before() -> None:
    # c joined on 1 May: neither the rencana nor the first addendum concerned it, the second did.
    hasil = terlibat(
        pihak=TIGA,
        persetujuan=(
            *suara(RENCANA, "ab", date(2026, 1, 15)),
            *suara(ADDENDUM, "ab", date(2026, 4, 3), addendum=1),
            *suara(ADDENDUM, "c", date(2026, 5, 3), addendum=2),
        ),
        addendum=(addendum(1, date(2026, 4, 2), StatusAddendum.BERLAKU), addendum(2, date(2026, 5, 2))),
    )
    assert (hasil["a"]["suara"], hasil["c"]["suara"]) == ("66.67", "100.00")


@pytest.mark.parametrize("status", [StatusAddendum.DITOLAK, StatusAddendum.GUGUR])
def test_what_closed_before_everybody_could_speak_counts_for_those_who_spoke(status: StatusAddendum) -> None:
    hasil = terlibat(
        persetujuan=suara(ADDENDUM, "a", date(2026, 5, 3), addendum=1),
        addendum=(addendum(1, date(2026, 5, 2), status),),
    )
    assert (hasil["a"]["suara"], hasil["b"]["suara"]) == ("100.00", None)


def test_a_signature_under_an_addendum_speaks() -> None:
    hari = date(2026, 5, 2)
    usulan = Addendum(nomor=1, diusulkan=hari, pengusul="a", dokumen=hari)
    hasil = terlibat(dokumen=(naskah(JenisDokumen.ADDENDUM, hari, "b"),), addendum=(usulan,))
    assert (hasil["a"]["suara"], hasil["b"]["suara"]) == ("0.00", "100.00")


def test_the_renewal_that_opened_a_siklus_belongs_to_it_and_older_votes_do_not() -> None:
    lalu = EvaluasiTercatat(
        versi=5, siklus=1, tanggal=date(2026, 3, 1), versi_rencana=1, rekomendasi=Rekomendasi.LANJUT
    )
    hasil = terlibat(
        keadaan=siklus_kedua(),
        evaluasi_tercatat=(lalu,),
        persetujuan=(
            *suara(RENCANA, "b", date(2026, 1, 15)),
            *suara(PERPANJANGAN, "a", date(2026, 3, 20)),
        ),
    )
    assert (hasil["a"]["suara"], hasil["b"]["suara"]) == ("100.00", "0.00")


def test_help_counts_for_the_giver_once_it_is_accepted() -> None:
    def bantuan(kode: str, diterima: date | None) -> Bantuan:
        return Bantuan(
            kode=kode, uraian="Traktor", peminta="a", pemberi="b", diminta=date(2026, 3, 1), diterima=diterima
        )

    semua = (
        bantuan("B1", date(2026, 3, 5)),
        bantuan("B2", date(2026, 4, 5)),
        bantuan("B3", None),
        bantuan("B4", date(2026, 9, 1)),
    )
    assert [satu["bantuan"] for satu in terlibat(bantuan=semua).values()] == [0, 2]
    assert terlibat(bantuan=semua, keadaan=siklus_kedua())["b"]["bantuan"] == 1


def test_taking_little_part_changes_neither_score_nor_recommendation() -> None:
    hadir, absen = nilai(dua_pihak(rapat=rapat("ab"))), nilai(dua_pihak(rapat=rapat("a")))
    assert "rapat" in absen.keterlibatan["b"].rendah
    assert (absen.skor, absen.rekomendasi, absen.aturan) == (hadir.skor, hadir.rekomendasi, hadir.aturan)
