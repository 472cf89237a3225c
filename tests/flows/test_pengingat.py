"""The daily run as a flow: it tells what is due, mails it, and has nothing more to say on the same day."""

import asyncio
from datetime import date
from typing import Any

import pytest
from kantor import NOMOR, Kantor
from pabrik import dasar
from pabrik.catatan import ditegur

from flows.pengingat_harian import pengingat_harian
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap

BERJALAN = dasar.kemitraan(
    realisasi=(),
    ingatan=(ditegur("K1", date(2026, 4, 30)),),
    keadaan=Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI),
)
# 28 days after the promise of K1 fell due comes a day of cuti bersama; this is the day after.
HARI_SP = date(2026, 5, 29)


def pengingat() -> Any:
    return asyncio.run(pengingat_harian(pada=HARI_SP, return_state=True))


def test_the_daily_run_warns_once_and_mails_it(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEMITRAAN_SP", "otomatis")
    kantor.berdiri(BERJALAN)

    pertama = pengingat()
    sebelum = kantor.keadaan_lengkap()
    kedua = pengingat()

    assert pertama.result()["surat peringatan"] == 1
    assert [sp.nomor for sp in kantor.kemitraan.peringatan] == [f"001/SP-I/{NOMOR}/V/2026"]
    assert kantor.surel("surat_peringatan") == ["sri@sawit.example"]
    # Several reminders for one reader go in one mail.
    assert {s.status for s in kantor.antrean} == {"terkirim", "digabung"}
    assert kedua.result() == {}
    assert kantor.keadaan_lengkap() == sebelum
