"""Facts for tests: a nucleus-plasma partnership that lacks nothing, in substance berkas/inti-plasma.yaml."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from pabrik.catatan import capaian, dokumen, nilai_sama, persetujuan, realisasi, survei
from pabrik.pihak import pihak
from pabrik.rencana import indikator, kegiatan, komitmen

from lifecycle.domain.fakta import (
    Fakta,
    Indikator,
    JadwalEvaluasi,
    Keadaan,
    Kegiatan,
    Kemitraan,
    Keselarasan,
    Komitmen,
    Komunikasi,
    Masa,
    Orang,
    Pihak,
    RencanaKeberlanjutan,
    RencanaKeluar,
    Risiko,
    Tujuan,
    lihat_dari,
)
from lifecycle.domain.fakta.ketentuan import JadwalRapat
from lifecycle.domain.kata import (
    Pendorong,
    Tahap,
    TingkatRisiko,
)

__all__ = ["HARI_EVALUASI", "HARI_MULAI", "fakta", "ganti", "kemitraan", "nilai_sama"]

# The day from which the golden figures of the issue are seen.
HARI_EVALUASI = date(2026, 8, 10)
# The first day on which every gate of laksanakan holds.
HARI_MULAI = date(2026, 2, 2)

Berkode = TypeVar("Berkode", Pihak, Komitmen, Indikator, Kegiatan, Tujuan)


def kemitraan(**ubah: Any) -> Kemitraan:
    """The whole partnership, in perencanaan and ready for laksanakan; keywords replace its fields."""
    isi: dict[str, Any] = {
        "nomor": "KM-2026-0001",
        "judul": "Kemitraan kebun sawit rakyat Sungai Lilin",
        "pola": "inti_plasma",
        "sektor": "perkebunan",
        "pendorong": (Pendorong.MUTU, Pendorong.DAYA_SAING),
        "visi": "Kebun rakyat yang produktif, lestari dan menguntungkan semua pihak",
        "masalah": "Hasil kebun rakyat hanya 60 % dari kebun inti; bibit dan penyuluhan kurang",
        "masa": Masa(mulai=date(2026, 2, 1), berakhir=date(2028, 12, 31)),
        "evaluasi": JadwalEvaluasi(pertama=date(2026, 8, 1), setiap_bulan=6),
        "komunikasi": Komunikasi(
            saluran=("surel", "rapat"), rapat=JadwalRapat(pertama=date(2026, 3, 2), setiap_bulan=1)
        ),
        "penanggung_jawab": Orang(nama="Ratna Dewi", surel="ratna@kantor.example"),
        "penyetuju": Orang(nama="Hasan Basri", surel="hasan@kantor.example"),
        "tujuan": (Tujuan(kode="T1", uraian="Produktivitas kebun plasma setara kebun inti"),),
        "pihak": pihak(),
        "komitmen": komitmen(),
        "indikator": indikator(),
        "kegiatan": kegiatan(),
        "risiko": (
            Risiko(
                uraian="Kemarau panjang",
                tingkat=TingkatRisiko.TINGGI,
                mitigasi="Embung dan jadwal tanam bergeser",
                pihak="inti",
            ),
        ),
        "keselarasan": (
            Keselarasan(
                topik="Harga beli",
                posisi={
                    "inti": "Harga pasar",
                    "plasma1": "Harga dasar dijamin",
                    "plasma2": "Harga dasar dijamin",
                },
                sepakat=True,
            ),
        ),
        "keberlanjutan": RencanaKeberlanjutan(
            rencana="Koperasi mengelola pembibitan sendiri mulai tahun ketiga",
            pendanaan="Iuran 2 % hasil",
            kelembagaan="Unit pembibitan koperasi",
        ),
        "keluar": RencanaKeluar(
            rencana="Pelunasan bibit dan serah terima kebun dalam 90 hari", pemberitahuan_hari=90
        ),
        "dokumen": dokumen(),
        "persetujuan": persetujuan(),
        "capaian": capaian(),
        "realisasi": realisasi(),
        "survei": survei(),
        "keadaan": Keadaan(tahap=Tahap.PERENCANAAN, tahap_sejak=date(2025, 12, 2), versi=2, versi_tahap=2),
    }
    return Kemitraan(**isi | ubah)


def fakta(pada: date = HARI_EVALUASI, *, alasan: str = "", **ubah: Any) -> Fakta:
    """`kemitraan(**ubah)` seen from a day."""
    return lihat_dari(kemitraan(**ubah), pada, alasan=alasan)


def ganti(barisan: tuple[Berkode, ...], kode: str, **ubah: Any) -> tuple[Berkode, ...]:
    """The same entries, the one with that kode changed; a kode that is not there fails the test."""
    assert kode in {satu.kode for satu in barisan}
    return tuple(replace(satu, **ubah) if satu.kode == kode else satu for satu in barisan)
