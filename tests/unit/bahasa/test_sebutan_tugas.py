"""Titles of tasks and reasons of a proposal are said in English to those who read English."""

import pytest

from lifecycle.domain.bahasa.sebutan_alasan import sebut_alasan
from lifecycle.domain.bahasa.sebutan_tugas import JUDUL, sebut_tugas
from lifecycle.domain.tugas.semua import JENIS_TUGAS
from lifecycle.domain.tugas.tahap import TUGAS_TAHAP

# One title or more of every kind of task that facts open.
JUDUL_FAKTA = {
    "bagi_hasil": [
        "Bagi ulang bagi hasil sesudah PT A keluar; yang masih ikut baru berjumlah 62,5",
        "Divide the shares anew after PT A left; those who remain have 62.5 so far",
    ],
    "kehilangan": [
        "Putuskan kelanjutan: cari pengganti PT A (inti) atau hentikan",
        "Decide how to go on: replace PT A (inti) or end",
    ],
    "komitmen_keluar": [
        "Tuntaskan atau kecualikan komitmen K1 dari PT A yang keluar",
        "Settle or exempt commitment K1 of PT A, which left",
    ],
    "bantuan": ['Carikan bantuan B1: "Pupuk"', 'Find help for B1: "Pupuk"'],
    "harapan": [
        "Pastikan harapan dan catat manfaat yang terwujud",
        "Confirm your expectations and note the benefits that came true",
    ],
    "peringatan": [
        "Tindak lanjuti SP II untuk K1 (Bibit) bersama PT A",
        "Follow up warning II on K1 (Bibit) with PT A",
    ],
    "surat": [
        "Setujui SP II kepada pimpinan PT A: K1 (Bibit), jatuh tempo 1 Mei 2026",
        "Approve warning II to the leadership of PT A: K1 (Bibit), due 1 May 2026",
    ],
    "hampir": [
        "Tagih sisa K1 (Bibit) dari PT A, atau gugurkan: 95,5 % sudah terpenuhi",
        "Ask PT A for the rest of K1 (Bibit), or drop it: 95.5 % is fulfilled",
    ],
    "pembinaan": [
        "Bina CV B dalam skala ekonomi sampai memenuhi standar",
        "Coach CV B in economy of scale up to the standard",
    ],
    "kegiatan_pembinaan": ['Jadwalkan kegiatan pembinaan: "Las"', 'Schedule the coaching activity: "Las"'],
    "sengketa": [
        'Tunjuk penengah netral untuk sengketa S1: "Harga"',
        'Name a neutral mediator for dispute S1: "Harga"',
    ],
    "kontak_baru": [
        'Cari kontak baru untuk "PT A": tidak ada lagi yang dapat disurati',
        'Find a new contact for "PT A": nobody is left to write to',
    ],
}


def test_every_task_of_a_stage_has_an_english_title() -> None:
    judul = {satu.judul for semua in TUGAS_TAHAP.values() for satu in semua}

    assert judul <= JUDUL.keys()


def test_every_kind_of_task_that_facts_open_has_an_english_title() -> None:
    assert {jenis.kunci.jenis for jenis in JENIS_TUGAS} == JUDUL_FAKTA.keys()


@pytest.mark.parametrize(("judul", "inggris"), JUDUL_FAKTA.values(), ids=JUDUL_FAKTA.keys())
def test_a_title_is_said_in_english_with_its_names(judul: str, inggris: str) -> None:
    assert sebut_tugas(judul, "en") == inggris
    assert sebut_tugas(judul, "id") == judul


def test_a_title_keeps_for_whom_it_is() -> None:
    assert sebut_tugas("Setujui rencana (PT A (Persero))", "en") == "Approve the plan (PT A (Persero))"


def test_a_title_of_no_known_form_stays() -> None:
    assert sebut_tugas("Rapikan arsip (lama)", "en") == "Rapikan arsip (lama)"
    assert sebut_tugas("", "en") == ""


@pytest.mark.parametrize(
    ("aturan", "inggris"),
    [
        ("4: skor 73,83 di bawah 75", "score at 73.83, below 75"),
        (
            "4: kepercayaan 62,50 di bawah 65,7; SP II untuk K1 masih terbuka",
            "principles and trust at 62.50, below 65.7; warning II on K1 is still open",
        ),
        (
            "2: skor 35,00 di bawah 40; keputusan sebelumnya RENCANA_ULANG dan skor 35,00 di bawah 60",
            "score at 35.00, below 40; it was decided before to plan again, and score at 35.00, below 60",
        ),
        (
            "2: usulan TERMINASI diringankan menjadi RENCANA_ULANG karena kelengkapan 0,59 di bawah 0,8",
            "the proposal to end was softened to Plan again, because completeness at 0.59, below 0.8",
        ),
        (
            "1: kuorum survei belum tercapai (1 dari 3 pihak menjawab; belum dijawab PT A dan CV B)",
            "too few answered the survey (1 of 3 parties; not yet answered by PT A dan CV B)",
        ),
        (
            "4: kepercayaan tidak dapat dinilai karena kuorum survei tidak tercapai sampai 14 Agustus 2026; "
            "yang tidak menjawab: PT A",
            "trust could not be assessed, because too few had answered the survey by 14 August 2026; "
            "silent: PT A",
        ),
        (
            "1: survei masih terbuka sampai 14 Agustus 2026, belum dijawab PT A",
            "the survey is open until 14 August 2026, not yet answered by PT A",
        ),
        (
            "5: skor tidak di bawah 75 dan semua ambang lain terpenuhi",
            "the score is not below 75, and all other marks are met",
        ),
    ],
)
def test_a_reason_is_said_in_english(aturan: str, inggris: str) -> None:
    assert sebut_alasan(aturan, "en") == inggris
