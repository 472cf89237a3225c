"""What the fields of the facts say of themselves: complete, possible, and what was agreed of them."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.fakta.bentuk import Bidang, Rupa, bidang, semua_bidang


def semua_kelas(kelas: Any, ambil: Callable[[Any], Mapping[str, Bidang]]) -> Iterator[Any]:
    yield kelas
    for b in ambil(kelas).values():
        if b.berlapis:
            yield from semua_kelas(b.tipe, ambil)


KELAS = {kelas.__name__: kelas for kelas in semua_kelas(Kemitraan, semua_bidang)}
SEMUA = [
    (f"{nama}.{b.nama}", kelas, b) for nama, kelas in KELAS.items() for b in semua_bidang(kelas).values()
]
DITULIS = {
    f"{kelas.__name__}.{b.nama}": b
    for kelas in semua_kelas(Kemitraan, bidang)
    for b in bidang(kelas).values()
}

# What was agreed of the classes named here. A new class need not be: its own file says it.
BERBARIS = """
    Persetujuan.bukti
    Kemitraan.visi Kemitraan.masalah Pihak.kebutuhan Pihak.kaitan_bisnis_inti Pihak.alasan_keluar
    Pihak.pembagian_tugas Manfaat.harapan Manfaat.terwujud Tujuan.uraian Komitmen.uraian Komitmen.dikecualikan
    Kegiatan.uraian Risiko.uraian Risiko.mitigasi Keselarasan.posisi RencanaKeberlanjutan.rencana
    RencanaKeberlanjutan.pendanaan RencanaKeberlanjutan.kelembagaan RencanaKeluar.rencana RencanaKeluar.alasan
    Standar.uraian Persetujuan.alasan Capaian.bukti Capaian.komentar Realisasi.bukti Survei.komentar
    Harapan.uraian Rapat.notulen Sengketa.uraian Sengketa.pernyataan Sengketa.putusan Sengketa.alasan
    Bantuan.uraian Peluang.uraian Pihak.alamat
"""
SUREL = "Kontak.surel Orang.surel Persetujuan.penyetuju"
KODE = """
    Tujuan.kode Pihak.kode Komitmen.kode Indikator.kode Kegiatan.kode Sengketa.kode Bantuan.kode Peluang.kode
    Realisasi.kode Dokumen.kode Rapat.kode
"""
SEJAK = """
    Pihak.bergabung RencanaKeluar.diberitahu Dokumen.tanggal Dokumen.ditandatangani Persetujuan.tanggal
    Capaian.tanggal Realisasi.tanggal Survei.tanggal Harapan.tanggal NilaiKapabilitas.tanggal Rapat.tanggal
    Sengketa.dibuka Bantuan.diminta Peluang.dicatat Peringatan.tanggal Addendum.diusulkan
"""
KEGIATAN = """
    Pihak.bergabung Pihak.keluar RencanaKeluar.diusulkan Dokumen.tanggal Dokumen.ditandatangani
    Persetujuan.tanggal Capaian.tanggal Realisasi.tanggal Survei.tanggal Harapan.tanggal
    NilaiKapabilitas.tanggal Rapat.tanggal Sengketa.dibuka Sengketa.ditutup Bantuan.diminta Bantuan.ditawarkan
    Bantuan.diterima Bantuan.selesai Peluang.dicatat Addendum.diusulkan EvaluasiTercatat.tanggal
    Keputusan.tanggal Tugas.selesai
"""
ACUAN = {
    "pihak": """
        Komitmen.pihak Kegiatan.pihak Risiko.pihak Keselarasan.posisi RencanaKeluar.diberitahu Dokumen.nomor
        Dokumen.ditandatangani Persetujuan.pihak Survei.penilai Survei.dinilai Harapan.pihak
        NilaiKapabilitas.pihak Rapat.hadir Sengketa.pihak Sengketa.pernyataan Bantuan.peminta Bantuan.pemberi
    """,
    "komitmen": "Realisasi.komitmen Sengketa.komitmen",
    "indikator": "Capaian.indikator",
    "dokumen": "Dokumen.induk",
}
DIKENAL = set(re.findall(r"(\w+)\.", " ".join((BERBARIS, SEJAK, KEGIATAN, KODE, SUREL, *ACUAN.values()))))


@pytest.mark.parametrize(
    ("apa", "disepakati"),
    [
        ("berbaris", BERBARIS),
        ("surel", SUREL),
        ("kode", KODE),
        ("sejak", SEJAK),
        ("kegiatan", KEGIATAN),
        ("ya_tidak", "Capaian.nilai"),
        ("positif", "Komitmen.bobot Indikator.bobot Indikator.toleransi"),
    ],
)
def test_a_field_says_what_was_agreed_of_it(apa: str, disepakati: str) -> None:
    dikatakan = {n for n, kelas, b in SEMUA if getattr(b.arti, apa) and kelas.__name__ in DIKENAL}
    assert dikatakan == set(disepakati.split())


def test_a_reference_says_which_list_it_names() -> None:
    dikatakan = {n: b.arti.acuan for n, kelas, b in SEMUA if b.arti.acuan and kelas.__name__ in DIKENAL}
    assert dikatakan == {n: tujuan for tujuan, semua in ACUAN.items() for n in semua.split()}


@pytest.mark.parametrize("nama", DITULIS)
def test_a_key_of_a_dossier_has_a_name_and_a_word_of_help_for_people(nama: str) -> None:
    arti = DITULIS[nama].arti
    assert re.fullmatch(r"[A-Z][^.:]{2,30}", arti.label)
    assert re.fullmatch(r"[A-Z].{8,110}\.", arti.petunjuk)
    assert "  " not in arti.petunjuk


def test_no_two_keys_of_one_class_bear_one_name() -> None:
    for kelas in KELAS.values():
        label = [b.arti.label for b in bidang(kelas).values() if b.arti.label]
        assert len(set(label)) == len(label), kelas


@pytest.mark.parametrize(("nama", "kelas", "b"), SEMUA)
def test_what_is_said_is_possible(nama: str, kelas: Any, b: Bidang) -> None:
    arti = b.arti
    assert b.tipe is str or not (arti.berbaris or arti.surel or arti.kode)
    assert b.tipe is date or not (arti.sejak or arti.kegiatan or arti.sesudah)
    assert b.tipe in (int, Decimal) or not (arti.batas or arti.positif or arti.ya_tidak)
    assert arti.batas is None or arti.batas[0] < arti.batas[1]
    assert all(semua_bidang(kelas)[lain].tipe is date for lain in arti.sesudah)
    assert b.rupa is Rupa.BAGIAN or not arti.lebur
    assert arti.mesin or not arti.turunan


@pytest.mark.parametrize(("nama", "kelas", "b"), [satu for satu in SEMUA if satu[2].arti.acuan])
def test_a_reference_names_a_list_of_entries_with_a_kode(nama: str, kelas: Any, b: Bidang) -> None:
    tujuan = semua_bidang(Kemitraan)[b.arti.acuan]
    assert tujuan.rupa is Rupa.ENTRI
    assert semua_bidang(tujuan.tipe)["kode"].arti.kode
    # Of a part only keys of a map can wait for an addendum (addendum/usulan.py).
    assert hasattr(kelas, "KUNCI") or b.rupa is Rupa.PETA


def test_an_entry_counts_from_the_one_day_that_each_of_them_has() -> None:
    for b in bidang(Kemitraan).values():
        hari = (
            [x for x in bidang(b.tipe).values() if x.rupa is Rupa.NILAI and x.tipe is date]
            if b.berlapis
            else []
        )
        sejak = [x.nama for x in hari if x.arti.sejak]
        assert len(sejak) <= 1
        assert [x.nama for x in hari if x.wajib] in ([], sejak), b.nama


def test_what_an_entry_is_known_by_has_a_kode_where_it_is_one() -> None:
    for nama, kelas in KELAS.items():
        if getattr(kelas, "KUNCI", ()) == ("kode",) and semua_bidang(kelas)["kode"].tipe is str:
            assert semua_bidang(kelas)["kode"].arti.kode, nama


def test_one_of_several_fields_may_each_be_missing() -> None:
    for kelas in KELAS.values():
        for nama in getattr(kelas, "SALAH_SATU", ()):
            assert semua_bidang(kelas)[nama].boleh_kosong


def test_marks_have_the_bounds_of_their_scale() -> None:
    batas = {n: b.arti.batas for n, _, b in SEMUA if b.arti.batas}
    assert {n for n, b in batas.items() if b == (1, 5)} == {
        f"Survei.{nama}" for nama, b in bidang(KELAS["Survei"]).items() if b.tipe is int
    }
    nilai = {
        f"{k}.{n}"
        for k in ("Standar", "NilaiKapabilitas")
        for n, b in bidang(KELAS[k]).items()
        if b.tipe is Decimal
    }
    assert {n for n, b in batas.items() if b == (0, 100)} == nilai | {"Pihak.bagi_hasil", "Pihak.kapabilitas"}
