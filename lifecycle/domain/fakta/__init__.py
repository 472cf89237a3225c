"""The facts of a partnership: frozen data, keyword-only, one file per noun."""

from lifecycle.domain.fakta.catatan import Dokumen, MasaBerlaku, Peringatan, Persetujuan, Realisasi
from lifecycle.domain.fakta.disepakati import isi_rencana
from lifecycle.domain.fakta.keadaan import (
    Addendum,
    EvaluasiTercatat,
    Ingatan,
    Keadaan,
    Keputusan,
    Tugas,
)
from lifecycle.domain.fakta.kemitraan import Kemitraan, Orang, Pengganti, Pergantian
from lifecycle.domain.fakta.ketentuan import (
    Ekonomi,
    JadwalEvaluasi,
    JadwalRapat,
    Komunikasi,
    Masa,
    RencanaKeberlanjutan,
    RencanaKeluar,
    Standar,
)
from lifecycle.domain.fakta.pandangan import Fakta, lihat_dari, petugas
from lifecycle.domain.fakta.pergaulan import Bantuan, Harapan, Peluang, Rapat, Sengketa
from lifecycle.domain.fakta.pihak import Kontak, Manfaat, Penandatangan, Pihak
from lifecycle.domain.fakta.rencana import Indikator, Kegiatan, Keselarasan, Komitmen, Risiko, Tujuan
from lifecycle.domain.fakta.ukuran import Capaian, NilaiKapabilitas, Survei

__all__ = [
    "Addendum", "Bantuan", "Capaian", "Dokumen", "Ekonomi", "EvaluasiTercatat", "Fakta", "Harapan",
    "Indikator", "Ingatan", "JadwalEvaluasi", "JadwalRapat", "Keadaan", "Kegiatan", "Kemitraan",
    "Keputusan", "Keselarasan", "Komitmen", "Komunikasi", "Kontak", "Manfaat", "Masa", "MasaBerlaku",
    "NilaiKapabilitas", "Orang", "Peluang", "Penandatangan", "Pengganti", "Pergantian", "Peringatan",
    "Persetujuan", "Pihak", "Rapat", "Realisasi", "RencanaKeberlanjutan", "RencanaKeluar", "Risiko",
    "Sengketa", "Standar", "Survei", "Tugas", "Tujuan", "isi_rencana", "lihat_dari", "petugas",
]  # fmt: skip
