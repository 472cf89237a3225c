"""Quiet hours: what can wait is held until people work again, what cannot goes at once."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from kantor import NOMOR, Kantor, buka_kantor
from kasus.beberapa_kabar import TEMPO, berjalan, berjam
from pabrik.catatan import ditegur

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Komunikasi
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.galat import MasukanSalah
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.settings.setelan import baca_setelan

WIB = ZoneInfo("Asia/Jakarta")
JAM_KANTOR = {"KEMITRAAN_JAM_KERJA": "07:00-20:00"}
# Fourteen days before the promises of `berjalan` are due, and one day after.
INGAT, TERLAMBAT = date(2026, 4, 16), date(2026, 5, 1)


def saat(*bagian: int) -> datetime:
    return datetime(*bagian, tzinfo=WIB)


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    """An office that keeps quiet at night."""
    return buka_kantor(url_basis_data, tmp_path / "data", lain=JAM_KANTOR)


def mulai(kantor: Kantor) -> set[datetime | None]:
    return {s.coba_lagi for s in kantor.antrean}


@pytest.mark.parametrize(
    ("kini", "buka"),
    [
        # Friday evening: Monday morning.
        (saat(2026, 4, 17, 21, 30), saat(2026, 4, 20, 7)),
        (saat(2026, 4, 16, 6, 59), saat(2026, 4, 16, 7)),
        (saat(2026, 4, 16, 7, 0), None),
        # The eve of the holidays of Idul Fitri: the first working day after the cuti bersama.
        (saat(2026, 3, 17, 20, 0), saat(2026, 3, 25, 7)),
    ],
)
def test_a_reminder_waits_for_the_next_opening(kantor: Kantor, kini: datetime, buka: datetime | None) -> None:
    kantor.berdiri(berjalan())

    berjam(kantor, kini).pengingat(INGAT)

    assert mulai(kantor) == {buka}


def test_a_waiting_mail_is_not_sent_before_its_hour(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    malam = berjam(kantor, saat(2026, 4, 17, 21, 30))
    malam.pengingat(INGAT)

    for kini in (saat(2026, 4, 17, 21, 31), saat(2026, 4, 19, 12), saat(2026, 4, 20, 6, 59, 59)):
        assert asyncio.run(kirim_antrean(berjam(kantor, kini).perangkat)).jumlah == 0
    hasil = asyncio.run(kirim_antrean(berjam(kantor, saat(2026, 4, 20, 7)).perangkat))

    assert hasil.menurut_status == {"terkirim": 1}


def test_what_cannot_wait_goes_in_the_middle_of_the_night(kantor: Kantor) -> None:
    semua = berjalan().komitmen
    tegur = tuple(ditegur(k.kode, k.jatuh_tempo, 1) for k in semua if k.jatuh_tempo is not None)
    kantor.berdiri(berjalan(ingatan=tegur))
    tengah_malam = berjam(kantor.beraturan(sp_otomatis=True), saat(2026, 5, 10, 0, 0))

    # A week late: the manajer is written to.
    tengah_malam.pengingat(date(2026, 5, 8))

    assert kantor.surel("eskalasi_manajer")
    assert mulai(kantor) == {None}
    assert asyncio.run(kirim_antrean(tengah_malam.perangkat)).jumlah == 3


def test_a_reminder_does_not_wait_past_the_day_it_reminds_of(kantor: Kantor) -> None:
    libur_panjang = saat(2026, 3, 18, 9)
    hari = (date(2026, 3, 21), date(2026, 3, 24), date(2026, 3, 25))
    komitmen = [replace(k, jatuh_tempo=h) for k, h in zip(berjalan().komitmen, hari, strict=True)]
    kantor.berdiri(berjalan(komitmen=tuple(komitmen)))

    berjam(kantor, libur_panjang).pengingat(date(2026, 3, 18))

    # On the day itself it still helps.
    assert sorted((s.perihal[26:39], s.coba_lagi) for s in kantor.antrean) == [
        ("Bibit tahap 1", None),
        ("Bibit tahap 2", None),
        ("Bibit tahap 3", saat(2026, 3, 25, 7)),
    ]


def test_an_invitation_does_not_wait_until_the_meeting(kantor: Kantor) -> None:
    komunikasi = Komunikasi(saluran=("rapat",), rapat=JadwalRapat(pertama=date(2026, 4, 20)))
    kantor.berdiri(berjalan(komitmen=(), komunikasi=komunikasi))

    # The meeting is on Monday: whoever is invited on Saturday must hear of it before.
    berjam(kantor, saat(2026, 4, 18, 10)).pengingat(date(2026, 4, 18))

    assert kantor.surel("undangan_rapat")
    assert mulai(kantor) == {None}


def test_each_part_of_the_country_has_its_own_morning(url_basis_data: str, tmp_path: Path) -> None:
    wit = JAM_KANTOR | {"KEMITRAAN_ZONA_WAKTU": "Asia/Jayapura"}
    kantor = buka_kantor(url_basis_data, tmp_path, lain=wit)
    kantor.berdiri(berjalan())

    # Midnight in Jayapura, and still Sunday in Jakarta.
    berjam(kantor, datetime(2026, 4, 19, 15, 0, tzinfo=UTC)).pengingat(INGAT)

    assert mulai(kantor) == {datetime(2026, 4, 19, 22, 0, tzinfo=UTC)}


def test_an_office_may_send_at_any_time(url_basis_data: str, tmp_path: Path) -> None:
    kantor = buka_kantor(url_basis_data, tmp_path, lain={"KEMITRAAN_JAM_KERJA": "selalu"})
    kantor.berdiri(berjalan())

    berjam(kantor, saat(2026, 4, 18, 23)).pengingat(INGAT)

    assert mulai(kantor) == {None}


def test_the_queue_says_until_when_a_mail_waits(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kantor.berdiri(berjalan())
    berjam(kantor, saat(2099, 4, 18, 10)).pengingat(TERLAMBAT)
    monkeypatch.setenv("KEMITRAAN_DATABASE_URL", kantor.url)

    assert jalankan(["surel", "antrean"]) == 0

    keluaran = capsys.readouterr().out
    assert "2099-04-20 07:00" in keluaran
    assert "3 surel menunggu, 3 di antaranya menunggu waktunya." in keluaran
    assert NOMOR in keluaran


@pytest.mark.parametrize(
    ("nama", "isi", "bagian"),
    [
        ("JAM_KERJA", "20:00-07:00", "jam buka dan jam tutup pada hari yang sama"),
        ("JAM_KERJA", "07:00-07:00", "misalnya 07:00-20:00"),
        ("JAM_KERJA", "tujuh", "atau selalu"),
        ("JAM_KERJA", "07:00", "tidak dapat dibaca"),
        ("HARI_KERJA", "0-5", "Senin 1 sampai Minggu 7"),
        ("HARI_KERJA", "5-1", "tidak dapat dibaca"),
        ("HARI_KERJA", "1,,3", "misalnya 1-5"),
        ("HARI_KERJA", "Senin", "tidak dapat dibaca"),
    ],
)
def test_hours_and_days_that_make_no_sense_are_refused(nama: str, isi: str, bagian: str) -> None:
    with pytest.raises(MasukanSalah, match=f'KEMITRAAN_{nama} "{isi}"') as galat:
        baca_setelan({f"KEMITRAAN_{nama}": isi})
    assert bagian in str(galat.value)


def test_days_may_be_given_singly_or_as_a_row() -> None:
    assert baca_setelan({}).aturan.kalender.hari == {1, 2, 3, 4, 5}
    assert baca_setelan({"KEMITRAAN_HARI_KERJA": "1-3, 6"}).aturan.kalender.hari == {1, 2, 3, 6}
    assert baca_setelan({"KEMITRAAN_JAM_KERJA": "Selalu"}).jam_kerja is None


def test_the_promises_of_these_tests_are_due_when_they_say() -> None:
    assert {k.jatuh_tempo for k in berjalan().komitmen} == {TEMPO}
