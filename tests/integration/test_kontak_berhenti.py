"""A contact retires while mails wait for him: they find the next contact of his pihak, once."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from kantor import NOMOR, Kantor, buka_kantor
from pabrik.dasar import ganti, kemitraan

from lifecycle.domain.fakta import Kemitraan
from lifecycle.services.surel.kirim import kirim_antrean

JOKO, AMINAH, DIAN = "joko@subur.example", "aminah@subur.example", "dian@sawit.example"
HARI = date(2026, 3, 2)


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    return buka_kantor(url_basis_data, tmp_path / "data", lain={"KEMITRAAN_JAM_KERJA": "selalu"})


def berhenti(*surel: str, sampai: date) -> Kemitraan:
    """The test partnership, in which these contacts of plasma1 are written to until that day."""
    semua = kemitraan().pihak
    kontak = tuple(replace(k, sampai=sampai) if k.surel in surel else k for k in semua[1].kontak)
    return kemitraan(pihak=ganti(semua, "plasma1", kontak=kontak))


def notulen_menunggu(kantor: Kantor, *surel: str, sampai: date) -> None:
    """Minutes were written to all, and have not gone out yet."""
    kantor.berdiri(berhenti(*surel, sampai=sampai))
    kantor.catat("rapat", f"tanggal={HARI}", "hadir=inti", "notulen=Bibit tiba", pada=HARI)


def status(kantor: Kantor) -> dict[str, str]:
    semua = [s for s in kantor.antrean if s.notifikasi == "notulen" and s.pihak in {"inti", "plasma1"}]
    return {s.kepada: s.status for s in semua}


def kirim(kantor: Kantor, pada: date) -> None:
    perangkat = replace(kantor.perangkat, hari_ini=lambda: pada)
    asyncio.run(kirim_antrean(perangkat))


def test_on_his_last_day_his_mail_goes_to_him(kantor: Kantor) -> None:
    notulen_menunggu(kantor, JOKO, sampai=HARI)
    kirim(kantor, HARI)
    assert status(kantor) == {DIAN: "terkirim", JOKO: "terkirim"}


def test_the_day_after_what_waited_for_him_goes_to_the_next_contact(kantor: Kantor) -> None:
    notulen_menunggu(kantor, JOKO, sampai=HARI)
    kirim(kantor, HARI + timedelta(days=1))
    assert status(kantor) == {DIAN: "terkirim", JOKO: "dialihkan", AMINAH: "terkirim"}
    (asal,) = [s for s in kantor.antrean if s.kepada == JOKO and s.notifikasi == "notulen"]
    assert asal.galat == f"kontak ini disurati sampai 2 Maret 2026; dialihkan ke {AMINAH}"


def test_where_nobody_is_left_it_ends_and_says_why(kantor: Kantor) -> None:
    notulen_menunggu(kantor, JOKO, AMINAH, sampai=HARI)
    kirim(kantor, HARI + timedelta(days=1))
    assert status(kantor) == {DIAN: "terkirim", JOKO: "gagal"}


def test_the_daily_run_gives_the_petugas_the_task_to_find_somebody(kantor: Kantor) -> None:
    notulen_menunggu(kantor, JOKO, AMINAH, sampai=HARI)
    kantor.pengingat(HARI)
    assert [t for t in kantor.kemitraan.tugas if t.kunci.startswith("kontak_baru")] == []
    kantor.pengingat(HARI + timedelta(days=1))
    (tugas,) = [t for t in kantor.kemitraan.tugas if t.kunci.startswith("kontak_baru")]
    assert (tugas.giliran, tugas.selesai) == ("ratna@kantor.example", None)
    assert len(kantor.surel("pihak_tanpa_kontak")) == 1
    assert NOMOR in [s.nomor for s in kantor.antrean if s.notifikasi == "pihak_tanpa_kontak"]
