"""The test partnership (see pabrik/dasar.py) after an eventful half year: all that a report may tell of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pabrik.dasar import fakta, ganti, kemitraan

from lifecycle.domain.fakta import (
    Addendum,
    Bantuan,
    Fakta,
    Harapan,
    Keadaan,
    Kegiatan,
    Kontak,
    NilaiKapabilitas,
    Peringatan,
    Rapat,
    Sengketa,
    Standar,
)
from lifecycle.domain.kata import Kapabilitas, StatusAddendum, StatusKegiatan, Tahap

LATIHAN = "Magang di pabrik tiap triwulan"


def ramai(**ubah: Any) -> Fakta:
    """The facts on the day of the evaluation; keywords replace its fields."""
    asal = kemitraan()
    isi: dict[str, Any] = {
        "keadaan": Keadaan(tahap=Tahap.EVALUASI, tahap_sejak=date(2026, 8, 1), versi=6, versi_tahap=4),
        "pihak": _pihak(),
        "rapat": tuple(
            Rapat(tanggal=date(2026, bulan, 2), hadir=hadir, notulen="Ada")
            for bulan, hadir in (
                (3, ("inti", "plasma1")),
                (4, ("inti",)),
                (7, ("inti", "plasma1", "plasma3")),
            )
        ),
        "bantuan": bantuan(),
        "sengketa": sengketa(),
        "peringatan": (
            Peringatan(komitmen="K2", tingkat=1, tanggal=date(2026, 5, 1), dicabut=date(2026, 5, 9)),
            Peringatan(
                komitmen="K3",
                tingkat=1,
                tanggal=date(2026, 7, 28),
                nomor="002/SP-I/KM-2026-0001/VII/2026",
            ),
        ),
        "realisasi": tuple(
            replace(r, jumlah=Decimal(80)) if r.komitmen == "K3" else r for r in asal.realisasi
        ),
        "harapan": (
            Harapan(pihak="inti", tanggal=date(2026, 8, 3), tetap=True),
            Harapan(
                pihak="plasma1",
                tanggal=date(2026, 8, 4),
                tetap=False,
                uraian="Harga dasar ikut harga pupuk",
            ),
        ),
        "addendum": addendum(),
        "standar": Standar(nilai=Decimal(70)),
        "kapabilitas": (
            NilaiKapabilitas(pihak="plasma1", tanggal=date(2026, 5, 4), kinerja=Decimal(66)),
            NilaiKapabilitas(pihak="plasma1", tanggal=date(2026, 7, 6), kinerja=Decimal("74.5")),
        ),
        "pembinaan": (LATIHAN, "Pendampingan pembukuan"),
        "kegiatan": (
            *asal.kegiatan,
            Kegiatan(
                kode="A4",
                uraian="Magang triwulan II",
                pihak="inti",
                selesai=date(2026, 6, 30),
                status=StatusKegiatan.SELESAI,
                pembinaan=LATIHAN,
            ),
            Kegiatan(
                kode="A5",
                uraian="Magang triwulan III",
                pihak="inti",
                selesai=date(2026, 9, 30),
                status=StatusKegiatan.BERJALAN,
                pembinaan=LATIHAN,
            ),
        ),
    }
    return fakta(**isi | ubah)


def _pihak() -> tuple[Any, ...]:
    asal = kemitraan().pihak
    terwujud = replace(asal[0].manfaat[0], terwujud="Biaya angkut turun 12 %")
    lima = {Kapabilitas.KINERJA: Decimal(55), Kapabilitas.SKALA_EKONOMI: Decimal(60)}
    tambahan = replace(
        asal[2],
        kode="plasma3",
        mitra="Kelompok Tani Baru",
        bergabung=date(2026, 6, 1),
        manfaat=(),
        kontak=(Kontak(nama="Yosef", surel="yosef@baru.example"),),
    )
    mundur = replace(
        asal[2],
        kode="plasma4",
        mitra="Koperasi Jaya",
        keluar=date(2026, 5, 15),
        alasan_keluar="Lahan dijual anggotanya",
    )
    return (
        *ganti(ganti(asal, "inti", manfaat=(terwujud,)), "plasma1", kapabilitas=lima),
        tambahan,
        mundur,
    )


def bantuan() -> tuple[Bantuan, ...]:
    return (
        Bantuan(
            kode="B1",
            uraian="Pinjam traktor untuk blok utara",
            peminta="plasma1",
            pemberi="inti",
            diminta=date(2026, 4, 1),
            ditawarkan=date(2026, 4, 2),
            diterima=date(2026, 4, 3),
            selesai=date(2026, 4, 20),
        ),
        Bantuan(
            kode="B2",
            uraian="Tenaga panen dua minggu",
            peminta="plasma2",
            pemberi="plasma1",
            diminta=date(2026, 7, 1),
            ditawarkan=date(2026, 7, 5),
        ),
        Bantuan(kode="B3", uraian="Gudang pupuk", peminta="plasma3", diminta=date(2026, 8, 1)),
    )


def sengketa() -> tuple[Sengketa, ...]:
    return (
        Sengketa(
            kode="S1",
            uraian="Mutu bibit kiriman kedua",
            pihak=("inti", "plasma2"),
            komitmen=("K4",),
            penengah="Dinas Perkebunan",
            dibuka=date(2026, 7, 10),
        ),
        Sengketa(
            kode="S2",
            uraian="Timbangan pabrik",
            pihak=("plasma1", "inti"),
            penengah="Balai Metrologi",
            dibuka=date(2026, 4, 10),
            ditutup=date(2026, 5, 2),
            putusan="Timbangan ditera ulang tiap bulan",
            alasan="Selisih 2 % terbukti",
        ),
    )


def addendum() -> tuple[Addendum, ...]:
    return (
        Addendum(
            nomor=1,
            diusulkan=date(2026, 4, 5),
            pengusul="inti",
            perubahan=("komitmen.K3.jumlah: 120 menjadi 100",),
            status=StatusAddendum.BERLAKU,
            diputuskan=date(2026, 4, 12),
            versi_rencana=2,
        ),
        Addendum(
            nomor=2,
            diusulkan=date(2026, 5, 20),
            pengusul="plasma1",
            perubahan=("pihak.inti.bagi_hasil: 60 menjadi 50", "pihak.plasma1.bagi_hasil: 25 menjadi 35"),
            status=StatusAddendum.DITOLAK,
            diputuskan=date(2026, 5, 25),
            alasan="Ditolak PT Sawit Makmur: bagi hasil baru saja disepakati",
        ),
    )
