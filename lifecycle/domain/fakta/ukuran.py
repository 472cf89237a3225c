"""What was measured, by figures or in somebody's eyes: indicators, trust, capabilities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.arti import Arti, arti
from lifecycle.domain.fakta.catatan import SUMBER
from lifecycle.domain.kata import AsalKata, ButirSurvei, Kapabilitas


@dataclass(frozen=True, kw_only=True, slots=True)
class Capaian:
    """The value of one indikator on one day. Biner: 1 or 0; rubrik: 1 to 5."""

    KUNCI: ClassVar = ("indikator", "tanggal")

    indikator: str = field(metadata=arti("Indikator", "Kode indikator yang diukur.", acuan="indikator"))
    tanggal: date = field(metadata=arti("Tanggal", "Hari pengukuran.", sejak=True, kegiatan=True))
    nilai: Decimal = field(
        metadata=arti(
            "Nilai", "Hasil ukur. Untuk rubrik 1 sampai 5, untuk biner ya atau tidak.", ya_tidak=True
        )
    )
    bukti: str | None = field(
        default=None, metadata=arti("Bukti", "Sumber angkanya, misalnya timbangan pabrik.", berbaris=True)
    )
    komentar: str | None = field(
        default=None,
        metadata=arti("Komentar", "Penjelasan. Wajib untuk nilai rubrik 1 atau 2.", berbaris=True),
    )


def _butir(label: str, petunjuk: str) -> Mapping[str, Arti]:
    return arti(label, f"{petunjuk} Isi 1 (buruk) sampai 5 (baik), atau kosongkan.", batas=(1, 5))


@dataclass(frozen=True, kw_only=True, slots=True)
class Survei:
    """What a respondent of one pihak (`penilai`) says of another (`dinilai`); items 1 to 5, or empty."""

    KUNCI: ClassVar = ("tanggal", "penilai", "dinilai", "responden")

    tanggal: date = field(metadata=arti("Tanggal", "Hari survei diisi.", sejak=True, kegiatan=True))
    penilai: str = field(metadata=arti("Penilai", "Kode pihak yang menilai.", acuan="pihak"))
    dinilai: str = field(metadata=arti("Dinilai", "Kode pihak yang dinilai.", acuan="pihak"))
    responden: str | None = field(
        default=None, metadata=arti("Responden", "Nama orang yang mengisi. Boleh dikosongkan.")
    )
    kejujuran: int | None = field(default=None, metadata=_butir("Kejujuran", "Perkataannya dapat dipercaya."))
    keadilan: int | None = field(default=None, metadata=_butir("Keadilan", "Ia adil kepada semua pihak."))
    kebijaksanaan: int | None = field(
        default=None, metadata=_butir("Kebijaksanaan", "Ia menimbang kepentingan bersama.")
    )
    partisipasi: int | None = field(
        default=None, metadata=_butir("Partisipasi", "Ia ikut serta dengan aktif.")
    )
    gotong_royong: int | None = field(
        default=None, metadata=_butir("Gotong royong", "Ia membantu bila diperlukan.")
    )
    keterbukaan: int | None = field(
        default=None, metadata=_butir("Keterbukaan", "Ia terbuka soal hal yang menyangkut bersama.")
    )
    penegakan_hukum: int | None = field(
        default=None, metadata=_butir("Penegakan hukum", "Ia menaati perjanjian dan aturan.")
    )
    keberlanjutan: int | None = field(
        default=None, metadata=_butir("Keberlanjutan", "Ia berniat meneruskan kemitraan.")
    )
    komentar: str | None = field(
        default=None, metadata=arti("Komentar", "Penjelasan dengan kata sendiri.", berbaris=True)
    )
    sumber: AsalKata | None = field(default=None, metadata=SUMBER)

    def jawaban(self) -> dict[ButirSurvei, int]:
        """The answered items."""
        semua = ((butir, getattr(self, butir.value)) for butir in ButirSurvei)
        return {butir: nilai for butir, nilai in semua if nilai is not None}


def _nilai(label: str) -> Mapping[str, Arti]:
    return arti(label, "Nilai 0 sampai 100. Kosong bila tidak dinilai.", batas=(0, 100))


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiKapabilitas:
    """The capabilities of one pihak as scored on one day, 0 to 100; what was not scored is empty."""

    KUNCI: ClassVar = ("pihak", "tanggal")

    pihak: str = field(metadata=arti("Pihak", "Kode pihak yang dinilai.", acuan="pihak"))
    tanggal: date = field(metadata=arti("Tanggal", "Hari penilaian.", sejak=True, kegiatan=True))
    merencanakan_usaha: Decimal | None = field(default=None, metadata=_nilai("Merencanakan usaha"))
    menaati_perjanjian: Decimal | None = field(default=None, metadata=_nilai("Menaati perjanjian"))
    kinerja: Decimal | None = field(default=None, metadata=_nilai("Kinerja"))
    skala_ekonomi: Decimal | None = field(default=None, metadata=_nilai("Skala ekonomi"))
    keterampilan_standar: Decimal | None = field(default=None, metadata=_nilai("Keterampilan standar"))

    def nilai(self) -> dict[Kapabilitas, Decimal]:
        """The capabilities that were scored."""
        semua = ((satu, getattr(self, satu.value)) for satu in Kapabilitas)
        return {kapabilitas: nilai for kapabilitas, nilai in semua if nilai is not None}
