"""What the test partnership agreed to do (see pabrik/dasar.py)."""

from datetime import date
from decimal import Decimal

from lifecycle.domain.fakta import Indikator, Kegiatan, Komitmen
from lifecycle.domain.kata import Arah, Dimensi, JenisKomitmen


def komitmen() -> tuple[Komitmen, ...]:
    return (
        Komitmen(
            kode="K1",
            pihak="inti",
            jenis=JenisKomitmen.TEKNOLOGI,
            uraian="Bibit unggul",
            jumlah=Decimal(20000),
            satuan="batang",
            jatuh_tempo=date(2026, 4, 30),
            bobot=Decimal(2),
        ),
        Komitmen(
            kode="K2",
            pihak="inti",
            jenis=JenisKomitmen.KEAHLIAN,
            uraian="Penyuluhan lapangan",
            jumlah=Decimal(24),
            satuan="kunjungan",
            jatuh_tempo=date(2026, 7, 31),
        ),
        Komitmen(
            kode="K3",
            pihak="plasma1",
            jenis=JenisKomitmen.TENAGA,
            uraian="Penanaman ulang",
            jumlah=Decimal(100),
            satuan="hektar",
            jatuh_tempo=date(2026, 6, 30),
        ),
        Komitmen(
            kode="K4",
            pihak="plasma2",
            jenis=JenisKomitmen.TENAGA,
            uraian="Penanaman ulang",
            jumlah=Decimal(40),
            satuan="hektar",
            jatuh_tempo=date(2026, 6, 30),
        ),
    )


def indikator() -> tuple[Indikator, ...]:
    tempo = date(2026, 7, 31)
    return (
        Indikator(
            kode="I1",
            nama="Hasil per hektar",
            dimensi=Dimensi.CAPAIAN,
            jenis="kuantitatif",
            awal=Decimal(100),
            target=Decimal(200),
            satuan="kuintal",
            bobot=Decimal(2),
            jatuh_tempo=tempo,
        ),
        Indikator(
            kode="I2",
            nama="Buah ditolak pabrik",
            dimensi=Dimensi.CAPAIAN,
            jenis="kuantitatif",
            arah=Arah.TURUN,
            target=Decimal(10),
            satuan="persen",
            jatuh_tempo=tempo,
        ),
        Indikator(
            kode="I3",
            nama="Petani terlatih",
            dimensi=Dimensi.CAPAIAN,
            jenis="kuantitatif",
            target=Decimal(50),
            satuan="orang",
            jatuh_tempo=tempo,
        ),
        Indikator(
            kode="I4",
            nama="Manfaat yang dirasakan anggota",
            dimensi=Dimensi.MANFAAT,
            jenis="rubrik",
            jatuh_tempo=tempo,
        ),
        Indikator(
            kode="I5",
            nama="Kesiapan lembaga koperasi",
            dimensi=Dimensi.KEBERLANJUTAN,
            jenis="rubrik",
            jatuh_tempo=tempo,
        ),
    )


def kegiatan() -> tuple[Kegiatan, ...]:
    return (
        Kegiatan(
            kode="A1",
            uraian="Pembagian bibit",
            pihak="inti",
            mulai=date(2026, 3, 1),
            selesai=date(2026, 4, 30),
        ),
        Kegiatan(
            kode="A2",
            uraian="Penanaman blok utara",
            pihak="plasma1",
            mulai=date(2026, 4, 1),
            selesai=date(2026, 6, 30),
        ),
        Kegiatan(
            kode="A3",
            uraian="Penanaman blok selatan",
            pihak="plasma2",
            mulai=date(2026, 4, 1),
            selesai=date(2026, 6, 30),
        ),
    )
