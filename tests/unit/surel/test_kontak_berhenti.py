"""A contact retires: from the day after nobody writes to him or asks him; what he did stays."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pabrik.dasar import HARI_EVALUASI, fakta, ganti
from pabrik.pihak import pihak
from pabrik.tahap import keadaan, suara

from lifecycle.domain.akibat import akibat
from lifecycle.domain.fakta import Fakta, Kemitraan, Kontak, Pihak
from lifecycle.domain.kabar.penerima import PENERIMA
from lifecycle.domain.kantor.aturan import BAKU
from lifecycle.domain.kata import Kerja, ObjekPersetujuan, Tahap
from lifecycle.domain.suara.keutuhan import wakil_dikenal
from lifecycle.domain.surel.kabar import TANPA_KONTAK
from lifecycle.domain.surel.kontak import pengganti
from lifecycle.domain.surel.tugas import buka
from lifecycle.domain.terminasi.pemberitahuan import yang_perlu_diberitahu
from lifecycle.domain.tinjauan import tinjau_berikut

TERAKHIR = date(2026, 8, 10)
BESOK = TERAKHIR + timedelta(days=1)
JOKO, AMINAH = "joko@subur.example", "aminah@subur.example"


def berhenti(*surel: str, sampai: date = TERAKHIR) -> tuple[Pihak, ...]:
    """The pihak, where these contacts of plasma1 are written to until that day."""
    plasma1 = next(p for p in pihak() if p.kode == "plasma1")
    kontak = tuple(replace(k, sampai=sampai) if k.surel in surel else k for k in plasma1.kontak)
    return ganti(pihak(), "plasma1", kontak=kontak)


def dikirimi(nama: str, pada: date, *surel: str) -> list[str]:
    satu = replace(fakta(pada, pihak=berhenti(*surel), survei=()), sasaran=("plasma1",))
    return [p.surel for p in PENERIMA[nama](satu) if p.pihak == "plasma1"]


@pytest.mark.parametrize("nama", ["pihak", "belum_menjawab", "bersangkutan", "manajer", "yang_bergiliran"])
def test_the_last_day_is_the_last_one_on_which_he_hears_and_is_asked(nama: str) -> None:
    semula = dikirimi(nama, BESOK)
    assert dikirimi(nama, TERAKHIR, *semula) == semula
    assert not set(dikirimi(nama, BESOK, *semula)) & set(semula)


def test_the_next_contact_hears_instead() -> None:
    assert dikirimi("pihak", BESOK, JOKO) == [AMINAH]


def test_votes_are_asked_of_somebody_who_is_still_there() -> None:
    satu = fakta(BESOK, pihak=berhenti(JOKO), persetujuan=())
    assert [p.surel for p in PENERIMA["belum_setuju"](satu) if p.pihak == "plasma1"] == [AMINAH]


def test_mail_is_not_sent_on_to_somebody_who_retired() -> None:
    k = fakta(BESOK, pihak=berhenti(AMINAH)).kemitraan
    assert pengganti(k, JOKO, "plasma1", pada=BESOK) is None
    ganti_joko = pengganti(k, JOKO, "plasma1", pada=TERAKHIR)
    assert ganti_joko is not None
    assert ganti_joko.surel == AMINAH


def tugas_kontak(satu: Fakta) -> list[str]:
    return [t.judul for t in buka(satu)]


def test_a_pihak_whose_last_contact_is_gone_gives_the_petugas_a_task() -> None:
    assert tugas_kontak(fakta(BESOK, pihak=berhenti(JOKO))) == []
    assert tugas_kontak(fakta(TERAKHIR, pihak=berhenti(JOKO, AMINAH))) == []
    (tugas,) = buka(fakta(BESOK, pihak=berhenti(JOKO, AMINAH)))
    assert tugas.giliran == "ratna@kantor.example"
    assert "Koperasi Tani Subur" in tugas.judul


def test_one_retired_and_one_held_are_nobody_left() -> None:
    assert tugas_kontak(fakta(BESOK, pihak=berhenti(JOKO), ditahan=(AMINAH,))) != []


def test_the_task_closes_with_a_new_contact() -> None:
    tahap = keadaan(Tahap.PELAKSANAAN)
    dulu = fakta(BESOK, pihak=berhenti(JOKO, AMINAH), keadaan=tahap).kemitraan
    kini = akibat(dulu, BESOK).kemitraan
    baru = Kontak(nama="Wati", surel="wati@subur.example")
    semua = ganti(kini.pihak, "plasma1", kontak=(*kini.pihak[1].kontak, baru))
    sesudah = akibat(replace(kini, pihak=semua), BESOK).kemitraan
    assert [t.selesai for t in _kontak_baru(kini)] == [None]
    assert [t.selesai for t in _kontak_baru(sesudah)] == [BESOK]


def _kontak_baru(k: Kemitraan) -> list[object]:
    return [t for t in k.tugas if t.kunci.startswith("kontak_baru:")]


def test_the_petugas_hears_who_is_written_to_no_more() -> None:
    satu = fakta(BESOK, pihak=berhenti(JOKO, AMINAH), keadaan=keadaan(Tahap.PELAKSANAAN)).kemitraan
    (kabar,) = [p for p in akibat(satu, BESOK, harian=True).kabar if p.peristiwa == TANPA_KONTAK]
    assert kabar.konteks["tanpa_kontak"]["berhenti"] == ("Joko Susilo", "Aminah")
    assert kabar.konteks["tanpa_kontak"]["ditahan"] == ()


def test_the_daily_run_looks_on_the_day_after_the_last() -> None:
    satu = fakta(TERAKHIR, pihak=berhenti(JOKO, AMINAH), keadaan=keadaan(Tahap.PELAKSANAAN)).kemitraan
    assert tinjau_berikut(Kerja.PENGINGAT, satu, TERAKHIR, BAKU) == BESOK


def test_a_vote_that_he_gave_stays_and_a_later_one_is_refused() -> None:
    dulu = tuple(replace(s, wakil=JOKO) for s in suara(ObjekPersetujuan.RENCANA, TERAKHIR, "plasma1"))
    semua = berhenti(JOKO)
    assert list(wakil_dikenal(fakta(BESOK, pihak=semua, persetujuan=dulu).kemitraan)) == []
    kini = tuple(replace(s, tanggal=BESOK) for s in dulu)
    (cacat,) = wakil_dikenal(fakta(BESOK, pihak=semua, persetujuan=kini).kemitraan)
    assert "Joko Susilo berhenti menjadi kontak pada 10 Agustus 2026" in str(cacat.pesan)


def test_the_notice_of_an_end_is_not_told_to_be_given_where_nobody_is_left() -> None:
    setuju = suara(ObjekPersetujuan.TERMINASI, HARI_EVALUASI, penyetuju="hasan@kantor.example")
    satu = fakta(BESOK, pihak=berhenti(JOKO, AMINAH), keadaan=keadaan(Tahap.PELAKSANAAN), persetujuan=setuju)
    assert "plasma1" not in {p.kode for p in yang_perlu_diberitahu(satu)}
