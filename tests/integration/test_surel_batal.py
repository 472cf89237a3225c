"""A mail is cancelled while it waits, and never queued again; one that was sent is not."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from kasus.jahit import BERKAS

from lifecycle.services.baca.riwayat import periksa_riwayat, riwayat
from lifecycle.services.surel.batalkan import (
    PermintaanBatal,
    TidakDapatDibatalkan,
    batalkan_milik,
    batalkan_surel,
)
from lifecycle.services.surel.kirim import kirim_antrean
from lifecycle.services.surel.ulangi import SurelTidakDikenal, TidakDapatDiulang, ulangi_surel

DIMINTA = PermintaanBatal(oleh=PETUGAS, pada=date(2026, 1, 3), alasan="Salah ketik")


def status(kantor: Kantor) -> dict[int, str]:
    return {s.id: s.status for s in kantor.antrean}


def test_a_cancelled_mail_is_not_sent_and_the_history_says_who_did_it(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    pertama, *lain = (s.id for s in kantor.antrean)

    (batal,) = batalkan_surel(kantor.perangkat, [pertama], DIMINTA)
    asyncio.run(kirim_antrean(kantor.perangkat))

    assert batal.id == pertama
    assert status(kantor) == {pertama: "dibatalkan", **dict.fromkeys(lain, "terkirim")}
    baris = riwayat(kantor.perangkat, NOMOR)[-1]
    assert (baris.jenis, baris.oleh, baris.alasan) == ("surel_batal", PETUGAS, "Salah ketik")
    assert [s["id"] for s in baris.rincian["surel_batal"]] == [pertama]
    assert periksa_riwayat(kantor.perangkat, NOMOR).keluhan == ()


def test_its_key_stays_so_that_the_same_is_never_queued_again(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    kunci = [s.kunci for s in kantor.antrean]
    batalkan_milik(kantor.perangkat, NOMOR, DIMINTA)

    assert set(status(kantor).values()) == {"dibatalkan"}
    with kantor.perangkat.bacaan() as u:
        assert u.surel_berkunci(kunci)
    with pytest.raises(TidakDapatDiulang, match="sudah dibatalkan"):
        ulangi_surel(kantor.perangkat, [next(iter(status(kantor)))])


def test_what_was_sent_or_is_not_there_cancels_nothing(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    asyncio.run(kirim_antrean(kantor.perangkat))
    kantor.terapkan(BERKAS.replace("Tuti, surel: tuti@", "Tono, surel: tono@"), date(2026, 1, 3))
    sebelum = kantor.keadaan_lengkap()

    with pytest.raises(TidakDapatDibatalkan, match="sudah terkirim"):
        batalkan_surel(kantor.perangkat, list(status(kantor)), DIMINTA)
    with pytest.raises(SurelTidakDikenal):
        batalkan_surel(kantor.perangkat, [9999], DIMINTA)
    assert kantor.keadaan_lengkap() == sebelum


def test_a_mail_in_the_hands_of_a_sender_is_not_cancelled(kantor: Kantor) -> None:
    kantor.terapkan(BERKAS, date(2026, 1, 2))
    with kantor.perangkat.unit() as u:
        u.klaim_surel(penyewa="lain", sekarang=datetime.now(UTC), sewa=timedelta(minutes=5), batas=1)
        u.commit()

    with pytest.raises(TidakDapatDibatalkan, match="di tangan pengirim"):
        batalkan_surel(kantor.perangkat, list(status(kantor)), DIMINTA)
    assert set(status(kantor).values()) == {"antre"}
