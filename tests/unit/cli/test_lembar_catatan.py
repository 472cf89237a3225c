"""What was written down, as the sheet prints it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pabrik.catatan import dokumen
from pabrik.dasar import HARI_EVALUASI, ganti, kemitraan

from lifecycle.cli.lembar import cetak_lembar
from lifecycle.domain.fakta import (
    Capaian,
    EvaluasiTercatat,
    Kemitraan,
    Keputusan,
    MasaBerlaku,
    Rapat,
    Realisasi,
    lihat_dari,
)
from lifecycle.domain.kata import Rekomendasi
from lifecycle.services.baca.lembar import lembar_dari
from lifecycle.services.baca.lembar_catatan import saring

Layar = pytest.CaptureFixture[str]
DIMENSI = {
    "capaian": "80.00",
    "komitmen": "77.50",
    "kepercayaan": None,
    "manfaat": "62.50",
    "keberlanjutan": "50.00",
}


def tercetak(layar: Layar, isi: Kemitraan, *, semua: bool = False, **saringan: Any) -> str:
    """What is printed, its words one space apart."""
    lembar = lembar_dari(lihat_dari(isi, HARI_EVALUASI))
    catatan = saring(lembar.catatan, **{"unit": None, "berakhir_sebelum": None, **saringan})
    cetak_lembar(replace(lembar, catatan=catatan), semua=semua)
    hasil = layar.readouterr().out
    assert max(map(len, hasil.splitlines())) <= 100
    return " ".join(hasil.split())


def test_a_document_shows_its_numbers_days_and_signatures(capsys: Layar) -> None:
    berita, mou = dokumen()
    lengkap = replace(mou, kode="M1", judul="Nota bersama", unit="Biro Hukum", induk="B1")
    isi = tercetak(capsys, kemitraan(dokumen=(replace(berita, kode="B1"), lengkap)))
    for bagian in ("MoU M1; Nota", "Biro Hukum", "di bawah B1", "012/SM/I/2026", "2026-01-20 2028-12-31"):
        assert bagian in isi
    assert isi.count("2026-01-21") == 1
    assert "belum:" not in isi


def test_a_document_that_lacks_a_signature_or_is_over_says_so(capsys: Layar) -> None:
    mou = replace(
        dokumen()[1],
        ditandatangani={"inti": date(2026, 1, 20)},
        berlaku=MasaBerlaku(sampai=date(2026, 8, 1)),
    )
    isi = tercetak(capsys, kemitraan(dokumen=(mou,)))
    assert "(tidak" in isi
    assert "belum:" in isi


def test_a_vote_shows_who_when_what_and_for_which_plan(capsys: Layar) -> None:
    isi = tercetak(capsys, kemitraan())
    assert "2025-12-01 penjajakan hasan@kantor.example setuju" in isi
    assert "2026-01-15 rencana versi 1 PT Sawit Makmur setuju" in isi


def test_a_promise_shows_its_deliveries_the_newest_first(capsys: Layar) -> None:
    kiriman = tuple(
        Realisasi(komitmen="K1", tanggal=date(2026, 3, 1) + timedelta(days=h), jumlah=Decimal(1))
        for h in range(5)
    )
    satu = kemitraan(realisasi=kiriman)
    isi = tercetak(capsys, satu)
    assert "2026-03-05: 1" in isi
    assert "dan 2 sebelumnya" in isi
    assert "2026-03-01: 1" not in isi
    assert "2026-03-01: 1" in tercetak(capsys, satu, semua=True)


def test_a_measure_shows_its_values_with_their_days(capsys: Layar) -> None:
    nilai = (Capaian(indikator="I1", tanggal=date(2026, 7, 30), nilai=Decimal("170.5")),)
    assert "2026-07-30: 170,5" in tercetak(capsys, kemitraan(capaian=nilai))


def test_a_decision_has_a_name_for_people_and_scores_their_dimensions(capsys: Layar) -> None:
    tercatat = EvaluasiTercatat(
        versi=9,
        siklus=1,
        tanggal=date(2026, 8, 1),
        versi_rencana=1,
        rekomendasi=Rekomendasi.RENCANA_ULANG,
        hasil={"skor": "69.50", "dimensi": DIMENSI},
        keputusan=Keputusan(
            kode=Rekomendasi.PERBAIKAN,
            oleh="hasan@kantor.example",
            tanggal=date(2026, 8, 5),
            alasan="Panen rusak",
        ),
    )
    isi = tercetak(capsys, kemitraan(evaluasi_tercatat=(tercatat,)))
    assert "69,50 80,00 77,50 - 62,50 50,00 Rencana" in isi
    assert "Alasan keputusan 2026-08-05: Panen rusak" in isi
    assert "RENCANA_ULANG" not in isi


def test_of_many_meetings_the_newest_are_shown_and_the_rest_counted(capsys: Layar) -> None:
    rapat = tuple(Rapat(tanggal=date(2026, 3, 1) + timedelta(days=h), hadir=("inti",)) for h in range(12))
    satu = kemitraan(rapat=rapat)
    isi = tercetak(capsys, satu)
    assert "Dan 2 yang lebih lama; tambahkan --arsip" in isi
    assert "2026-03-02 inti" not in isi
    assert "2026-03-02 inti" in tercetak(capsys, satu, semua=True)


def test_a_sheet_is_narrowed_by_unit_and_by_what_ends(capsys: Layar) -> None:
    berita, mou = dokumen()
    satu = kemitraan(
        dokumen=(berita, replace(mou, unit="Biro Hukum")),
        komitmen=ganti(kemitraan().komitmen, "K1", jatuh_tempo=date(2026, 3, 1)),
    )
    isi = tercetak(capsys, satu, unit="hukum")
    assert "Berita acara" not in isi
    assert "Biro Hukum" in isi
    sebelum = lembar_dari(lihat_dari(satu, HARI_EVALUASI)).catatan
    hasil = saring(sebelum, unit=None, berakhir_sebelum=date(2026, 3, 2))
    assert [k.komitmen.kode for k in hasil.komitmen] == ["K1"]
    assert hasil.dokumen == ()


def test_survey_answers_are_on_no_sheet(capsys: Layar) -> None:
    satu = kemitraan()
    rahasia = tuple(replace(s, komentar="Rahasia besar") for s in satu.survei)
    assert rahasia
    assert "Rahasia" not in tercetak(capsys, replace(satu, survei=rahasia), semua=True)
