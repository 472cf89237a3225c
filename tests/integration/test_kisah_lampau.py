"""What is long past when it is written down: kept, told to the officer, and mailed to nobody."""

from datetime import date, timedelta

import pytest
from kantor import NOMOR, PETUGAS, Kantor
from pabrik import dasar

from lifecycle.cli.pintu import jalankan
from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Tahap
from lifecycle.services.baca.riwayat import HasilPeriksa, periksa_riwayat

HARI = date(2026, 6, 1)
K1 = dasar.kemitraan().komitmen[0]


@pytest.fixture
def kantor(kantor: Kantor) -> Kantor:
    """K1 alone is promised, and nothing of it came yet."""
    keadaan = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI)
    kantor.berdiri(dasar.kemitraan(komitmen=(K1,), realisasi=(), rapat=(), keadaan=keadaan))
    kantor.catat("capaian", "indikator=I1", "tanggal=2026-05-30", "nilai=101", pada=HARI)
    return kantor


def lalu(hari: int) -> date:
    return HARI - timedelta(days=hari)


@pytest.mark.parametrize(("umur", "dikirimi"), [(30, True), (31, False)])
def test_minutes_older_than_thirty_days_are_kept_without_a_mail(
    kantor: Kantor, umur: int, dikirimi: bool
) -> None:
    hasil = kantor.catat(
        "rapat", f"tanggal={lalu(umur)}", "hadir=inti,plasma1", "notulen=Bibit dibagi", pada=HARI
    )

    assert bool(kantor.surel("notulen")) is dikirimi
    assert bool(hasil.lampau) is not dikirimi
    assert [r.notulen for r in kantor.kemitraan.rapat] == ["Bibit dibagi"]
    kantor.pengingat(HARI + timedelta(days=1))
    assert bool(kantor.surel("notulen")) is dikirimi
    assert periksa_riwayat(kantor.perangkat, NOMOR) == HasilPeriksa(nomor=NOMOR)


@pytest.mark.parametrize(("umur", "dikirimi"), [(30, True), (31, False)])
def test_nobody_is_thanked_for_what_came_long_ago(kantor: Kantor, umur: int, dikirimi: bool) -> None:
    hasil = kantor.catat("realisasi", "komitmen=K1", f"tanggal={lalu(umur)}", "jumlah=20000", pada=HARI)

    assert bool(kantor.surel("terima_kasih")) is dikirimi
    assert hasil.lampau == (() if dikirimi else ("terima kasih (1 Mei 2026)",))


def test_a_dispute_is_news_as_long_as_it_is_open(kantor: Kantor) -> None:
    lama = f"kode=S1 uraian=Mutu pihak=inti,plasma1 komitmen=K1 dibuka={lalu(90)}".split()
    kantor.catat("sengketa", *lama, pada=HARI)
    assert kantor.surel("sengketa_dibuka")

    putusan = [f"ditutup={lalu(60)}", "putusan=Diganti", "alasan=Terbukti", "penengah=Dinas Perkebunan"]
    hasil = kantor.catat("sengketa", "kode=S1", *putusan, pada=HARI)

    assert kantor.surel("sengketa_diputus") == []
    assert hasil.lampau == ("sengketa diputus (2 April 2026)",)


def test_the_officer_is_told_what_was_mailed_to_nobody(
    kantor: Kantor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for nama, nilai in {
        "DATABASE_URL": kantor.url,
        "FOLDER_DATA": str(kantor.folder),
        "OLEH": PETUGAS,
    }.items():
        monkeypatch.setenv(f"KEMITRAAN_{nama}", nilai)
    kata = ["catat", NOMOR, "rapat", "tanggal=2026-03-02", "hadir=inti", "notulen=Lama", "--pada", str(HARI)]

    assert jalankan(kata) == 0

    halaman = capsys.readouterr().out
    assert "0 surel." in halaman
    assert (
        "  Dicatat tanpa surel, karena terjadi lebih dari 30 hari yang lalu: notulen (2 Maret 2026).\n"
        in halaman
    )
