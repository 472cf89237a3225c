"""Meetings: which day is next, which one nobody kept, and who was there."""

from datetime import date
from typing import Any

import pytest
from pabrik.dasar import fakta, ganti
from pabrik.pihak import pihak
from pabrik.tahap import keadaan, tercatat

from lifecycle.domain.fakta import Fakta, Komunikasi, Masa, Rapat
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kabar.semua import kabar_baru
from lifecycle.domain.kata import Rekomendasi, Tahap
from lifecycle.domain.rapat.jadwal import kehadiran, rapat_berikut, rapat_terlewat, tidak_hadir

# The test partnership meets on the 2nd of every month, from 2 March 2026.
MARET, APRIL, MEI = date(2026, 3, 2), date(2026, 4, 2), date(2026, 5, 2)


def berjalan(pada: date, *rapat: date | Rapat, **ubah: Any) -> Fakta:
    """Carried out since 2 February, with these meetings recorded."""
    isi = {
        "keadaan": keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2)),
        "rapat": tuple(Rapat(tanggal=r) if isinstance(r, date) else r for r in rapat),
    }
    return fakta(pada, **isi | ubah)


def kabar(dari: Fakta, *, harian: bool = True) -> list[str]:
    """What is to be told of meetings."""
    berapat = ("undangan_rapat", "rapat_terlewat", "notulen")
    return [p.kunci for p in kabar_baru(dari, harian=harian) if p.peristiwa in berapat]


@pytest.mark.parametrize(
    ("pada", "kunci"),
    [
        (date(2026, 2, 22), []),
        (date(2026, 2, 23), ["undangan_rapat:2026-03-02"]),
        (MARET, ["undangan_rapat:2026-03-02"]),
        (date(2026, 3, 3), []),
        (date(2026, 3, 9), []),
        (date(2026, 3, 10), ["rapat_terlewat:2026-03-02"]),
        (date(2026, 3, 25), ["rapat_terlewat:2026-03-02"]),
        (date(2026, 3, 26), ["rapat_terlewat:2026-03-02", "undangan_rapat:2026-04-02"]),
    ],
)
def test_a_meeting_is_called_a_week_ahead_and_missed_eight_days_after(pada: date, kunci: list[str]) -> None:
    assert kabar(berjalan(pada)) == kunci


def test_only_the_daily_run_looks_at_the_calendar() -> None:
    assert kabar(berjalan(date(2026, 3, 26)), harian=False) == []


@pytest.mark.parametrize(("hari", "terlewat"), [(25, True), (26, False), (2, False), (9, False), (10, True)])
def test_a_meeting_within_a_week_stands_for_the_scheduled_day(hari: int, terlewat: bool) -> None:
    rapat = date(2026, 4 if hari < 20 else 3, hari)
    dari = berjalan(date(2026, 4, 20), MARET, rapat)
    assert (rapat_terlewat(dari) == APRIL) is terlewat


def test_of_several_missed_meetings_only_the_latest_is_told() -> None:
    assert kabar(berjalan(date(2026, 5, 12))) == ["rapat_terlewat:2026-05-02"]


def test_an_older_missed_meeting_is_not_told_once_a_later_one_was_held() -> None:
    assert rapat_terlewat(berjalan(date(2026, 4, 20), APRIL)) is None


def test_a_meeting_held_early_is_not_called_again() -> None:
    awal = berjalan(date(2026, 3, 30), MARET, date(2026, 3, 28))
    assert kabar(awal) == []
    assert rapat_berikut(awal) == MEI


@pytest.mark.parametrize(
    ("tahap", "berapat"), [(t, t in {"pelaksanaan", "evaluasi", "keberlanjutan"}) for t in Tahap]
)
def test_meetings_are_kept_only_while_the_partnership_is_carried_out(tahap: Tahap, berapat: bool) -> None:
    dari = berjalan(date(2026, 3, 26), keadaan=keadaan(tahap, tahap_sejak=date(2026, 2, 2)))
    assert bool(kabar(dari)) is berapat


def test_a_suspended_partnership_is_not_called_to_meet() -> None:
    henti = keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 2, 2), ditangguhkan=True)
    assert kabar(berjalan(date(2026, 3, 26), keadaan=henti)) == []


def test_days_before_the_start_are_nobodys() -> None:
    nanti = {"masa": Masa(mulai=date(2026, 3, 28)), "keadaan": keadaan(Tahap.EVALUASI)}
    assert rapat_terlewat(berjalan(date(2026, 3, 26), **nanti)) is None
    assert rapat_berikut(berjalan(date(2026, 2, 10), **nanti)) == APRIL


@pytest.mark.parametrize(
    ("putusan", "terlewat"),
    [(None, None), (Rekomendasi.RENCANA_ULANG, None), (Rekomendasi.PERBAIKAN, MARET)],
)
def test_days_that_passed_while_the_plan_was_made_are_nobodys(
    putusan: Rekomendasi | None, terlewat: date | None
) -> None:
    baru_mulai = keadaan(Tahap.PELAKSANAAN, tahap_sejak=date(2026, 3, 5))
    evaluasi = () if putusan is None else (tercatat(putusan, putusan),)
    dari = berjalan(date(2026, 3, 12), keadaan=baru_mulai, evaluasi_tercatat=evaluasi)
    assert rapat_terlewat(dari) == terlewat


@pytest.mark.parametrize("irama", [JadwalRapat(), JadwalRapat(pertama=MARET)])
def test_without_a_cadence_nothing_is_next_for_ever(irama: JadwalRapat) -> None:
    dari = berjalan(date(2026, 6, 1), komunikasi=Komunikasi(rapat=irama))
    assert rapat_berikut(dari) is None
    assert rapat_terlewat(dari) == irama.pertama


def test_minutes_say_who_came_who_did_not_and_when_to_meet_next() -> None:
    rapat = Rapat(tanggal=MARET, hadir=("inti", "plasma2"), notulen="Bibit tiba.\n\n - Lahan siap \n")
    (notulen,) = (p for p in kabar_baru(berjalan(MARET, rapat), harian=False) if p.peristiwa == "notulen")
    assert notulen.kunci == "notulen:2026-03-02"
    assert notulen.konteks["rapat"] == {
        "tanggal": MARET,
        "hadir": ["PT Sawit Makmur", "Kelompok Tani Harapan"],
        "tidak_hadir": ["Koperasi Tani Subur"],
        "notulen": ["Bibit tiba.", "- Lahan siap"],
        "berikutnya": APRIL,
    }


@pytest.mark.parametrize("notulen", [None, "", " \n "])
def test_a_meeting_without_minutes_is_not_told(notulen: str | None) -> None:
    assert kabar(berjalan(MARET, Rapat(tanggal=MARET, notulen=notulen))) == []


def test_minutes_of_a_day_to_come_wait_for_it() -> None:
    rapat = Rapat(tanggal=MARET, notulen="Sudah ditulis")
    assert kabar(berjalan(date(2026, 3, 1), rapat), harian=False) == []


def test_attendance_counts_while_a_pihak_is_a_member() -> None:
    anggota = ganti(pihak(), "plasma1", keluar=date(2026, 4, 15), alasan_keluar="Pindah usaha")
    anggota = ganti(anggota, "plasma2", bergabung=date(2026, 3, 20))
    semua = (
        Rapat(tanggal=MARET, hadir=("inti", "plasma1", "plasma2")),
        Rapat(tanggal=APRIL, hadir=("inti",)),
        Rapat(tanggal=MEI, hadir=("inti", "plasma2")),
        Rapat(tanggal=date(2026, 6, 2), hadir=("plasma2",)),
    )
    dari = berjalan(date(2026, 5, 31), *semua, pihak=anggota)
    assert kehadiran(dari) == {"inti": (3, 3), "plasma1": (1, 2), "plasma2": (1, 2)}
    assert [p.kode for p in tidak_hadir(dari.kemitraan, semua[1])] == ["plasma1", "plasma2"]
    assert [p.kode for p in tidak_hadir(dari.kemitraan, semua[3])] == ["inti"]


def test_a_guest_who_is_no_member_yet_is_no_fault() -> None:
    tamu = ganti(pihak(), "plasma2", bergabung=date(2026, 4, 1))
    rapat = Rapat(tanggal=MARET, hadir=("inti", "plasma2"), notulen="Berkenalan")
    dari = berjalan(MARET, rapat, pihak=tamu)
    (notulen,) = (p for p in kabar_baru(dari, harian=False) if p.peristiwa == "notulen")
    assert notulen.konteks["rapat"]["hadir"] == ["PT Sawit Makmur", "plasma2"]
