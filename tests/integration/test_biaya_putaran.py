"""What a periodic run asks of the database: a fixed number of statements to load a part and for each
partnership it writes, and one query on a day with nothing due."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from basisdata import perintah_sql
from kantor import Kantor
from pabrik import dasar

from lifecycle.domain.fakta import Keadaan
from lifecycle.domain.kata import Kerja, Tahap
from lifecycle.services.putaran.nilai_berkala import nilai_sebagian
from lifecycle.services.putaran.putaran import Putaran

HARI = date(2026, 8, 10)
# Found, moved, scored, reported and told: reading and writing together. Three of them read once what a
# kemitraan without any history sent and issued before, to seal it with its first row.
BATAS_PER_KEMITRAAN = 19
BERJALAN = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)


def berdiri(kantor: Kantor, ke: range) -> list[str]:
    """As many partnerships of which the evaluation is due and the survey answered; their nomor."""
    semua = [f"KM-2026-{satu:04}" for satu in ke]
    for nomor in semua:
        kantor.berdiri(dasar.kemitraan(nomor=nomor, judul=f"Kemitraan {nomor}", keadaan=BERJALAN))
    return semua


def biaya(kantor: Kantor, nomor: list[str]) -> Counter[str]:
    """How many statements of each kind one part of the run takes."""
    with perintah_sql() as perintah:
        hasil = nilai_sebagian(kantor.perangkat, nomor, pada=HARI)
    assert [satu.nomor for satu in hasil if satu.nilai is not None and satu.nilai.baru] == nomor
    return Counter(satu.split()[0] for satu in perintah)


def test_a_part_costs_its_loading_once_and_the_same_for_each_partnership(kantor: Kantor) -> None:
    satu = biaya(kantor, berdiri(kantor, range(1, 2)))
    tiga = biaya(kantor, berdiri(kantor, range(2, 5)))
    enam = biaya(kantor, berdiri(kantor, range(5, 11)))

    per_kemitraan = Counter({apa: (enam[apa] - tiga[apa]) // 3 for apa in enam})
    for jumlah, dipakai in ((1, satu), (3, tiga), (6, enam)):
        memuat = dipakai["SELECT"] - jumlah * per_kemitraan["SELECT"]
        assert memuat == satu["SELECT"] - per_kemitraan["SELECT"]
        for apa in ("INSERT", "UPDATE", "DELETE"):
            assert dipakai[apa] == jumlah * per_kemitraan[apa]
    assert per_kemitraan.total() <= BATAS_PER_KEMITRAAN


@pytest.mark.parametrize("kerja", Kerja)
def test_a_day_with_nothing_due_is_one_query_of_the_index(kantor: Kantor, kerja: Kerja) -> None:
    kantor.berdiri(dasar.kemitraan(keadaan=replace(BERJALAN, diarsipkan=True, tahap=Tahap.TERMINASI)))
    putaran = Putaran(perangkat=kantor.perangkat, kerja=kerja, pada=HARI)

    with perintah_sql() as perintah:
        assert list(putaran) == []

    (satu,) = perintah
    assert f"{kerja}_berikut <=" in satu
