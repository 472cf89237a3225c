"""Two years, day by day: what was mailed equals the list worked out by hand, whatever became of the runs."""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from kantor import NOMOR, Kantor, buka_kantor
from kisah_dua_tahun import AKHIR, AWAL, diharapkan, kemitraan, semua_hari

from lifecycle.domain.kata import Kerja
from lifecycle.domain.prakiraan.baris import Jenis
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.putaran.bayangan import tanpa_tulisan
from lifecycle.services.putaran.ingatkan import ingatkan_sebagian
from lifecycle.services.putaran.nilai_berkala import nilai_sebagian
from lifecycle.services.putaran.prakiraan import prakiraan
from lifecycle.services.putaran.putaran import Putaran


@pytest.fixture
def kantor(url_basis_data: str, tmp_path: Path) -> Kantor:
    """An office that keeps the holidays of the nation."""
    satu = buka_kantor(url_basis_data, tmp_path, libur=True)
    satu.berdiri(kemitraan())
    return satu


def jalani(kantor: Kantor, hari: Iterable[date]) -> None:
    """On each of these days the evaluations at five, the reminders at seven."""
    for satu in hari:
        pagi = datetime.combine(satu, time(0), tzinfo=UTC)
        perangkat = replace(kantor.perangkat, sekarang=lambda pagi=pagi: pagi)
        _sehari(perangkat, satu)


def _sehari(perangkat: Perangkat, hari: date) -> None:
    for bagian in Putaran(perangkat=perangkat, kerja=Kerja.EVALUASI, pada=hari):
        nilai_sebagian(perangkat, bagian, pada=hari)
    for bagian in Putaran(perangkat=perangkat, kerja=Kerja.PENGINGAT, pada=hari):
        ingatkan_sebagian(perangkat, bagian, pada=hari)


def terkirim(kantor: Kantor) -> list[tuple[date, str, str]]:
    return sorted((s.dibuat.date(), s.notifikasi, s.kepada) for s in kantor.antrean)


def test_day_by_day_everybody_hears_what_the_list_says_and_the_forecast_of_day_one_knew_it(
    kantor: Kantor,
) -> None:
    panjang = (AKHIR - AWAL).days
    (diperkirakan,) = prakiraan(kantor.perangkat, [NOMOR], pada=AWAL, hari=panjang)

    jalani(kantor, semua_hari())

    assert terkirim(kantor) == diharapkan()
    surel = [b for b in diperkirakan.baris if b.jenis is Jenis.SUREL]
    assert sorted((b.tanggal, b.uraian, k) for b in surel for k in b.kepada) == diharapkan()
    assert {b.tanggal for b in diperkirakan.baris if b.jenis is Jenis.SURAT} == {
        sp.tanggal for sp in kantor.kemitraan.peringatan
    }
    assert diperkirakan.tahap == kantor.kemitraan.keadaan.tahap


def acak(benih: int) -> list[date]:
    """Some days are skipped, up to three in a row; on some the runs are made two or three times."""
    undi = random.Random(benih)
    hari: list[date] = []
    for satu in semua_hari():
        dilewati = undi.random() < 0.4 and hari and (satu - hari[-1]).days <= 3
        hari += [] if dilewati else [satu] * undi.choice((1, 1, 2, 3))
    return hari


@pytest.mark.parametrize(
    "hari",
    [
        pytest.param([h for h in semua_hari() for _ in "dua"], id="each day several times"),
        pytest.param([h for h in semua_hari() if h.isoweekday() < 6], id="never on weekends"),
        pytest.param(semua_hari()[::3], id="every third day"),
        *(pytest.param(acak(benih), id=f"as it happens {benih}") for benih in (1, 2)),
    ],
)
def test_days_skipped_or_doubled_change_no_mail(kantor: Kantor, hari: list[date]) -> None:
    # What the mails say was looked at above; here they are only named.
    jalani(replace(kantor, perangkat=tanpa_tulisan(kantor.perangkat)), hari)

    dikirim = Counter((apa, siapa) for _, apa, siapa in terkirim(kantor))
    assert dikirim == Counter((apa, siapa) for _, apa, siapa in diharapkan())
