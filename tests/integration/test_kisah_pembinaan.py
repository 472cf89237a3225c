"""Stories of coaching: a subkontraktor rises, falls and rises again; a pembinaan plan becomes activities."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from kantor import NOMOR, PETUGAS, Kantor, ditandatangani_semua
from pabrik import dasar
from pabrik.pola import berperan

from lifecycle.domain.fakta import Keadaan, Kemitraan, Standar
from lifecycle.domain.galat import DaftarKesalahan
from lifecycle.domain.kata import Tahap
from lifecycle.services.ubah.selesaikan import selesaikan_tugas

MARET, JUNI, SEPTEMBER = date(2026, 3, 2), date(2026, 6, 1), date(2026, 9, 1)
BUTIR = ("Magang di pabrik tiap triwulan", "Kunjungan kebun tiap bulan")


def berjalan(pola: str, **ubah: Any) -> Kemitraan:
    mulai = Keadaan(tahap=Tahap.PELAKSANAAN, tahap_sejak=dasar.HARI_MULAI, versi=3, versi_tahap=3)
    return dasar.kemitraan(pola=pola, keadaan=mulai, **ubah)


def tugas(kantor: Kantor, *, terbuka: bool = True) -> list[str]:
    awalan = ("pembinaan:", "kegiatan_pembinaan:")
    semua = [t for t in kantor.kemitraan.tugas if t.kunci.startswith(awalan)]
    return [t.judul for t in semua if (t.selesai is None) is terbuka]


KINERJA = "Bina Koperasi Tani Subur dalam kinerja kuantitas dan kualitas sampai memenuhi standar"
SKALA = "Bina Koperasi Tani Subur dalam skala ekonomi sampai memenuhi standar"


def nilai(kantor: Kantor, hari: date, *marks: str) -> None:
    kantor.catat("kapabilitas", "pihak=plasma1", *marks, pada=hari)


def test_coaching_opens_below_the_standard_and_closes_when_the_score_rises(kantor: Kantor) -> None:
    subkontrak = berperan("prinsipal", "subkontraktor", "subkontraktor")
    kantor.berdiri(berjalan("subkontrak", pihak=subkontrak, standar=Standar(nilai=Decimal(70))))

    nilai(kantor, MARET, "kinerja=40", "skala_ekonomi=60", "merencanakan_usaha=70")
    assert tugas(kantor) == [KINERJA, SKALA]
    nilai(kantor, date(2026, 4, 1), "kinerja=50")
    assert tugas(kantor) == [KINERJA, SKALA]

    nilai(kantor, JUNI, "kinerja=75")
    assert (tugas(kantor), tugas(kantor, terbuka=False)) == ([SKALA], [KINERJA])

    # A finished task stays finished while the score stays what it was.
    (skala,) = (t for t in kantor.kemitraan.tugas if t.judul == SKALA)
    assert skala.id is not None
    selesaikan_tugas(kantor.perangkat, skala.id, oleh=PETUGAS, pada=JUNI)
    nilai(kantor, date(2026, 7, 1), "skala_ekonomi=60")
    assert tugas(kantor) == []

    # The same low mark as once before is a new fall; here the dossier says so.
    rendah = f"versi: 1\nnomor: {NOMOR}\npihak: [{{kode: plasma1, kapabilitas: {{kinerja: 40}}}}]\n"
    kantor.terapkan(rendah, pada=SEPTEMBER)
    kantor.terapkan(rendah, pada=SEPTEMBER)
    assert tugas(kantor) == [KINERJA]
    assert [(k.tanggal, k.kinerja) for k in kantor.kemitraan.kapabilitas if k.kinerja is not None] == [
        (MARET, 40), (date(2026, 4, 1), 50), (JUNI, 75), (SEPTEMBER, 40)
    ]  # fmt: skip


def test_a_mark_out_of_bounds_is_refused_and_nothing_changes(kantor: Kantor) -> None:
    kantor.berdiri(berjalan("subkontrak", pihak=berperan("prinsipal", "subkontraktor", "subkontraktor")))
    sebelum = kantor.keadaan_lengkap()
    with pytest.raises(DaftarKesalahan, match="harus 0 sampai 100, bukan 140"):
        nilai(kantor, MARET, "kinerja=140")
    assert kantor.keadaan_lengkap() == sebelum


def test_every_line_of_the_pembinaan_plan_is_made_an_activity(kantor: Kantor) -> None:
    kantor.berdiri(berjalan("asuh", pihak=berperan("pembina", "binaan", "binaan"), pembinaan=BUTIR[:1]))

    # The plan is a part of what was agreed, so that a new line comes with an addendum that all signed.
    rencana = f"versi: 1\nnomor: {NOMOR}\npembinaan: [{', '.join(BUTIR)}]\n"
    kantor.terapkan(rencana + ditandatangani_semua(MARET), pada=MARET)
    assert tugas(kantor) == [f"Jadwalkan kegiatan pembinaan: {butir}" for butir in BUTIR]
    assert {t.giliran for t in kantor.kemitraan.tugas if t.judul in tugas(kantor)} == {PETUGAS}

    kegiatan = ("kode=A4", "uraian=Magang pertama", "pihak=inti")
    with pytest.raises(DaftarKesalahan, match=f'Mungkin maksudnya "{BUTIR[0]}"'):
        kantor.catat("kegiatan", *kegiatan, "pembinaan=Magang di pabrik tiap bulan", pada=JUNI)
    kantor.catat("kegiatan", *kegiatan, f"pembinaan={BUTIR[0]}", pada=JUNI)
    assert tugas(kantor) == [f"Jadwalkan kegiatan pembinaan: {BUTIR[1]}"]
    kantor.catat("kegiatan", "kode=A1", f"pembinaan={BUTIR[1]}", pada=SEPTEMBER)
    assert tugas(kantor) == []
