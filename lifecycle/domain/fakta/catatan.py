"""What happened, as it was written down: documents, votes, measures, deliveries, surveys, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.kata import ButirSurvei, JenisDokumen, Kapabilitas, ObjekPersetujuan, Suara

# A field so marked is kept by the engine; a dossier neither writes nor mentions it.
MESIN = {"mesin": True}


@dataclass(frozen=True, kw_only=True, slots=True)
class MasaBerlaku:
    """The days on which a document is in force, both included."""

    dari: date | None = None
    sampai: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dokumen:
    """A document that backs the kemitraan, with each pihak's own number and signature date."""

    KUNCI: ClassVar = ("jenis", "tanggal")

    jenis: JenisDokumen
    tanggal: date
    nomor: Mapping[str, str] = field(default_factory=dict)
    ditandatangani: Mapping[str, date] = field(default_factory=dict)
    berlaku: MasaBerlaku = field(default_factory=MasaBerlaku)

    def masih_berlaku(self, pada: date) -> bool:
        """Whether the document is in force on that day; one without an end never expires."""
        mulai = self.berlaku.dari is None or self.berlaku.dari <= pada
        return mulai and (self.berlaku.sampai is None or pada <= self.berlaku.sampai)


@dataclass(frozen=True, kw_only=True, slots=True)
class Persetujuan:
    """One vote: of a pihak, or of the penyetuju (named by surel).

    `wakil` is the surel of the kontak who spoke for the pihak. `versi_rencana` is the plan and `addendum`
    the number of the addendum that the vote was for; 0 where it was for none.
    """

    KUNCI: ClassVar = ("objek", "pihak", "penyetuju", "tanggal")

    objek: ObjekPersetujuan
    pihak: str | None = None
    penyetuju: str | None = None
    keputusan: Suara
    alasan: str | None = None
    tanggal: date
    wakil: str | None = None
    versi_rencana: int = field(default=1, metadata=MESIN)
    addendum: int = field(default=0, metadata=MESIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Capaian:
    """The value of one indikator on one day. Biner: 1 or 0; rubrik: 1 to 5."""

    KUNCI: ClassVar = ("indikator", "tanggal")

    indikator: str
    tanggal: date
    nilai: Decimal
    bukti: str | None = None
    komentar: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Realisasi:
    """All that was delivered of one komitmen on one day, in the unit of the promise."""

    KUNCI: ClassVar = ("komitmen", "tanggal")

    komitmen: str
    tanggal: date
    jumlah: Decimal | None = None
    bukti: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Survei:
    """What a respondent of one pihak (`penilai`) says of another (`dinilai`); items 1 to 5, or empty."""

    KUNCI: ClassVar = ("tanggal", "penilai", "dinilai", "responden")

    tanggal: date
    penilai: str
    dinilai: str
    responden: str | None = None
    kejujuran: int | None = None
    keadilan: int | None = None
    kebijaksanaan: int | None = None
    partisipasi: int | None = None
    gotong_royong: int | None = None
    keterbukaan: int | None = None
    penegakan_hukum: int | None = None
    keberlanjutan: int | None = None
    komentar: str | None = None

    def jawaban(self) -> dict[ButirSurvei, int]:
        """The answered items."""
        semua = ((butir, getattr(self, butir.value)) for butir in ButirSurvei)
        return {butir: nilai for butir, nilai in semua if nilai is not None}


@dataclass(frozen=True, kw_only=True, slots=True)
class NilaiKapabilitas:
    """The capabilities of one pihak as scored on one day, 0 to 100; what was not scored is empty."""

    KUNCI: ClassVar = ("pihak", "tanggal")

    pihak: str
    tanggal: date
    merencanakan_usaha: Decimal | None = None
    menaati_perjanjian: Decimal | None = None
    kinerja: Decimal | None = None
    skala_ekonomi: Decimal | None = None
    keterampilan_standar: Decimal | None = None

    def nilai(self) -> dict[Kapabilitas, Decimal]:
        """The capabilities that were scored."""
        semua = ((satu, getattr(self, satu.value)) for satu in Kapabilitas)
        return {kapabilitas: nilai for kapabilitas, nilai in semua if nilai is not None}


@dataclass(frozen=True, kw_only=True, slots=True)
class Peringatan:
    """An SP (surat peringatan) of `tingkat` 1 to 3 for an unmet komitmen; open until `dicabut`.

    `nomor` is the number of the letter.
    """

    KUNCI: ClassVar = ("komitmen", "tingkat", "tanggal")

    komitmen: str
    tingkat: int
    tanggal: date
    nomor: str = ""
    dicabut: date | None = None
