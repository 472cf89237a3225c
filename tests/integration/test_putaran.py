"""Runs at once, a run killed in the middle, and an outage: everything is done once, and nothing is left."""

import asyncio
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from kantor import Kantor
from pabrik import dasar
from pembunuh import jumlah_saat, mati_pada
from sabar import SABAR

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Keadaan, Kemitraan, Komunikasi
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.services.baca.kemitraan import lihat
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat, riwayat
from lifecycle.services.putaran.ingatkan import Pengingat, ingatkan_sebagian
from lifecycle.services.putaran.putaran import Pace, Putaran

# The promise of K1 fell due on Thursday 30 April, and nothing came of it.
HARI = date(2026, 4, 27)
DIAN = "dian@sawit.example"
PACE = Pace()


def janji(nomor: int) -> Kemitraan:
    """Of which one reminder is due, and nothing else."""
    return dasar.kemitraan(
        nomor=f"KM-2026-{nomor:04}",
        judul=f"Kebun {nomor}",
        komitmen=dasar.kemitraan().komitmen[:1],
        realisasi=(),
        komunikasi=Komunikasi(),
        keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=HARI - timedelta(days=1)),
    )


def putaran(kantor: Kantor, pace: Pace = PACE) -> Putaran:
    return Putaran(perangkat=kantor.perangkat, kerja=Kerja.PENGINGAT, pada=HARI, pace=pace)


def ingatkan(kantor: Kantor, pace: Pace = PACE, *, pertama: Callable[[], object] = lambda: None) -> list[str]:
    """One whole run; the nomor of those that it told anything. `pertama` is called with its first part in
    hand."""
    sudah: list[str] = []
    for ke, bagian in enumerate(putaran(kantor, pace)):
        if ke == 0:
            pertama()
        sudah += [hasil.nomor for hasil in ingatkan_sebagian(kantor.perangkat, bagian, pada=HARI)]
    return sudah


def diingatkan(kantor: Kantor) -> Counter[str]:
    return Counter(s.nomor for s in kantor.antrean if s.notifikasi == "pengingat_komitmen")


def test_two_runs_at_once_share_the_work_and_each_is_told_once(kantor: Kantor) -> None:
    semua = [kantor.berdiri(janji(n)).nomor for n in range(1, 13)]
    # Neither goes on before both have a part in hand.
    pintu = threading.Barrier(2, timeout=SABAR)

    def serentak() -> list[str]:
        return ingatkan(kantor, Pace(part=2, poll=0.01, gap=0), pertama=pintu.wait)

    async def berdua() -> list[list[str]]:
        return await asyncio.gather(asyncio.to_thread(serentak), asyncio.to_thread(serentak))

    satu, dua = asyncio.run(berdua())

    assert sorted(satu + dua) == semua
    assert satu
    assert dua
    assert diingatkan(kantor) == Counter(semua)
    assert ingatkan(kantor) == []


def test_a_part_that_a_run_left_behind_is_taken_over_when_its_lease_ends(kantor: Kantor) -> None:
    pace = Pace(poll=0)
    semua = [kantor.berdiri(janji(n)).nomor for n in (1, 2)]
    jam = [datetime(2026, 4, 27, tzinfo=UTC)]
    ditunggu: list[None] = []

    def sekarang() -> datetime:
        # Time goes by while somebody waits.
        jam[0] += pace.lease / 4
        ditunggu.append(None)
        return jam[0]

    berjam = replace(kantor, perangkat=replace(kantor.perangkat, sekarang=sekarang))
    mati = putaran(berjam, pace)
    assert list(mati.ambil()) == semua

    assert ingatkan(berjam, pace) == semua
    assert len(ditunggu) > 3
    assert diingatkan(kantor) == Counter(semua)


def test_whoever_finds_that_another_came_first_did_nothing(kantor: Kantor) -> None:
    kantor.berdiri(janji(1))
    ingatkan(kantor)
    sudah = lihat(kantor.perangkat, "KM-2026-0001")

    with kantor.perangkat.unit() as u:
        hasil = Pengingat(perangkat=kantor.perangkat, pada=HARI).kerjakan(u, sudah)

    assert hasil == (None, sudah)


def test_a_run_that_is_asked_to_stop_takes_no_further_part(kantor: Kantor) -> None:
    semua = [kantor.berdiri(janji(n)).nomor for n in (1, 2)]
    satu = putaran(kantor, Pace(part=1))

    assert list(satu.ambil()) == semua[:1]
    assert satu.ambil(berhenti=lambda: True) == ()
    satu.lepas()
    # Nor the next partnership of the part in hand.
    jawaban = iter([False, True])
    hasil = ingatkan_sebagian(kantor.perangkat, semua, pada=HARI, berhenti=lambda: next(jawaban))
    assert [h.nomor for h in hasil] == semua[:1]
    assert ingatkan(kantor) == semua[1:]


def test_a_killed_daily_run_is_finished_by_the_next_one(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lingkungan = {
        "KEMITRAAN_DATABASE_URL": kantor.url,
        "KEMITRAAN_FOLDER_DATA": str(kantor.folder),
        "KEMITRAAN_JAM_KERJA": "selalu",
    }
    for nama, nilai in lingkungan.items():
        monkeypatch.setenv(nama, nilai)
    catatan, perintah = tmp_path / "catatan.txt", ("pengingat", "--pada", HARI.isoformat())
    kantor.berdiri(janji(9000))
    kantor.berdiri(janji(9001))
    saat_semua = jumlah_saat(lingkungan, catatan, *perintah)
    assert saat_semua > 10

    # Every fourth moment, on each database others.
    for saat in range(1 if kantor.url.startswith("sqlite") else 3, saat_semua + 1, 4):
        semua = [kantor.berdiri(janji(2 * saat + n)).nomor for n in (0, 1)]
        assert mati_pada(saat, lingkungan, catatan, *perintah), catatan.read_text(encoding="utf-8")
        # At once: on this machine the killed one is seen to be dead.
        assert jalankan(perintah) == 0

        assert {nomor: diingatkan(kantor)[nomor] for nomor in semua} == dict.fromkeys(semua, 1)
        for nomor in semua:
            assert [r.jenis for r in riwayat(kantor.perangkat, nomor)] == ["pengingat"]
            assert periksa_riwayat(kantor.perangkat, nomor) == HasilPeriksa(nomor=nomor)


def test_ten_days_without_a_run_are_caught_up_with_once_for_each_matter(kantor: Kantor) -> None:
    kantor.berdiri(janji(1))
    kantor.pengingat(date(2026, 4, 15))
    assert diingatkan(kantor) == Counter()

    # Fourteen and three days before have both passed.
    kantor.pengingat(date(2026, 4, 29))

    (satu,) = [s for s in kantor.antrean if s.notifikasi == "pengingat_komitmen"]
    assert (satu.kepada, satu.kunci.split(":")[-1].split("/")[0]) == (DIAN, "-3")
