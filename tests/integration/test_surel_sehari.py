"""One contact gets one mail a day about one partnership, but for what cannot wait."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from kantor import Kantor, buka_kantor
from kasus.beberapa_kabar import INGAT, berjalan, berjam, kirim, lain, surat_keluar, teks
from kisah_dua_tahun import RATNA
from kisah_dua_tahun import kemitraan as terabaikan

from lifecycle.domain.kata import Kerja
from lifecycle.services.putaran.ingatkan import ingatkan_sebagian
from lifecycle.services.putaran.nilai_berkala import nilai_sebagian
from lifecycle.services.putaran.putaran import Putaran

WIB = ZoneInfo("Asia/Jakarta")
DIAN = "dian@sawit.example"


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    """An office with hours and holidays."""
    jam = {"KEMITRAAN_JAM_KERJA": "07:00-20:00"}
    return buka_kantor(url_basis_data, tmp_path / "data", lain=jam, libur=True)


def pukul(hari: date, jam: int, menit: int = 0) -> datetime:
    return datetime(hari.year, hari.month, hari.day, jam, menit, tzinfo=WIB)


def terkirim(kantor: Kantor) -> list[tuple[date, str, str]]:
    """The mails that went: on which day, to whom, about which partnership."""
    return [
        (s.terkirim.astimezone(WIB).date(), s.kepada, s.nomor)
        for s in kantor.antrean
        if s.terkirim is not None
    ]


def diingatkan(kantor: Kantor) -> Kantor:
    """On Thursday 16 April at nine the reminders went out."""
    kantor.berdiri(berjalan())
    pagi = berjam(kantor, pukul(INGAT, 9))
    pagi.pengingat(INGAT)
    assert kirim(pagi) == {"terkirim": 1}
    return kantor


def test_what_can_wait_goes_tomorrow_in_one_mail(kantor: Kantor) -> None:
    diingatkan(kantor)
    siang = berjam(kantor, pukul(INGAT, 13))
    for ke, hari in enumerate(("2026-04-13", "2026-04-14")):
        siang.catat("rapat", f"tanggal={hari}", "hadir=inti", f"notulen=Rapat {ke}", pada=INGAT)

    kirim(siang)
    assert [s.kepada for s in kantor.antrean if s.notifikasi == "notulen" and s.terkirim].count(DIAN) == 0
    assert kirim(berjam(kantor, pukul(INGAT, 19))) == {}
    kirim(berjam(kantor, pukul(INGAT + timedelta(days=1), 7)))

    hari = [h for h, kepada, _ in terkirim(kantor) if kepada == DIAN]
    assert hari == [INGAT, INGAT + timedelta(days=1)]


def test_before_a_weekend_it_waits_for_monday(kantor: Kantor) -> None:
    kantor.berdiri(berjalan())
    jumat = date(2026, 4, 17)
    berjam(kantor, pukul(jumat, 9)).pengingat(jumat)
    kirim(berjam(kantor, pukul(jumat, 9)))
    siang = berjam(kantor, pukul(jumat, 13))
    siang.catat("rapat", "tanggal=2026-04-13", "hadir=inti", "notulen=Rapat", pada=jumat)

    for hari in range(4):
        kirim(berjam(kantor, pukul(jumat + timedelta(days=hari), 13)))

    assert [h for h, kepada, _ in terkirim(kantor) if kepada == DIAN] == [jumat, date(2026, 4, 20)]


def test_another_partnership_is_another_matter(kantor: Kantor) -> None:
    diingatkan(kantor)
    kantor.berdiri(lain())
    siang = berjam(kantor, pukul(INGAT, 13))
    siang.pengingat(INGAT)

    assert kirim(siang) == {"terkirim": 1}


def test_what_cannot_wait_goes_at_once_and_takes_along_what_waits(kantor: Kantor) -> None:
    diingatkan(kantor)
    siang = berjam(kantor, pukul(INGAT, 13))
    siang.catat("rapat", "tanggal=2026-04-13", "hadir=inti", "notulen=Rapat", pada=INGAT)
    siang.pindah("evaluasi", INGAT, alasan="Diminta lebih awal")

    kirim(siang)

    kepada = Counter(kepada for h, kepada, _ in terkirim(kantor) if h == INGAT)
    assert kepada[DIAN] == 2
    (surat,) = (s for s in surat_keluar(kantor) if DIAN in s["To"] and "Tahap evaluasi" in s["Subject"])
    isi = teks(surat)
    for apa in ("Notulen rapat", "Tahap evaluasi dimulai", "Mohon isi survei"):
        assert apa in isi
    assert "belum ada yang perlu Anda lakukan" not in isi


def test_an_office_whose_mails_never_wait_holds_nothing_back(kantor: Kantor) -> None:
    kantor = replace(kantor, perangkat=replace(kantor.perangkat, jam_kerja=None))
    diingatkan(kantor)
    siang = berjam(kantor, pukul(INGAT, 13))
    siang.catat("rapat", "tanggal=2026-04-13", "hadir=inti", "notulen=Rapat", pada=INGAT)

    assert kirim(siang)["terkirim"] > 0


def test_a_neglected_partnership_costs_its_petugas_no_more_than_a_mail_a_day(kantor: Kantor) -> None:
    kantor.berdiri(terabaikan())

    # From the first promise that is late on; the evaluation falls due within these days.
    for n in range(120):
        hari = date(2026, 4, 27) + timedelta(days=n)
        for jam, kerja in ((5, Kerja.EVALUASI), (7, Kerja.PENGINGAT), (13, None)):
            kini = berjam(kantor, pukul(hari, jam))
            for bagian in Putaran(perangkat=kini.perangkat, kerja=kerja, pada=hari) if kerja else ():
                olah = nilai_sebagian if kerja is Kerja.EVALUASI else ingatkan_sebagian
                olah(kini.perangkat, bagian, pada=hari)
            kirim(kini)

    sehari = Counter(h for h, kepada, _ in terkirim(kantor) if kepada == RATNA)
    assert max(sehari.values()) == 1
    assert len(sehari) > 5
    belum = [s for s in kantor.antrean if s.status == "antre" and s.kepada == RATNA]
    assert belum == []
