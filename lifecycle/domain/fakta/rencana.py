"""The rencana: what was agreed, from objectives to the way the partnership ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.kata import (
    Arah,
    Dimensi,
    JenisEkonomi,
    JenisKomitmen,
    Kapabilitas,
    StatusKegiatan,
    TingkatRisiko,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tujuan:
    """An objective shared by every pihak."""

    KUNCI: ClassVar = ("kode",)

    kode: str
    uraian: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Komitmen:
    """A contribution promised by one pihak; `jumlah` in `satuan`, none where it cannot be counted.

    `dikecualikan` is the reason for a waiver; it stands only where the commitment is waived.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str
    pihak: str
    jenis: JenisKomitmen
    uraian: str
    jumlah: Decimal | None = None
    satuan: str | None = None
    jatuh_tempo: date | None = None
    bobot: Decimal = Decimal(1)
    dikecualikan: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Indikator:
    """An agreed measure of success; `jenis` names a kind from the registry of indicator kinds."""

    KUNCI: ClassVar = ("kode",)

    kode: str
    nama: str
    dimensi: Dimensi
    jenis: str
    arah: Arah = Arah.NAIK
    awal: Decimal | None = None
    target: Decimal | None = None
    toleransi: Decimal | None = None
    satuan: str | None = None
    bobot: Decimal = Decimal(1)
    jatuh_tempo: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kegiatan:
    """One activity of the plan of action. Not part of the versioned rencana.

    `pembinaan` is the line of the pembinaan plan that it carries out, if any.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str
    uraian: str
    pihak: str
    mulai: date | None = None
    selesai: date | None = None
    status: StatusKegiatan = StatusKegiatan.RENCANA
    pembinaan: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Risiko:
    """What may go wrong, how badly, and who does what about it."""

    KUNCI: ClassVar = ("uraian",)

    uraian: str
    tingkat: TingkatRisiko = TingkatRisiko.SEDANG
    mitigasi: str | None = None
    pihak: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Keselarasan:
    """Where each pihak stands on one topic, and whether they agreed."""

    KUNCI: ClassVar = ("topik",)

    topik: str
    posisi: Mapping[str, str] = field(default_factory=dict)
    sepakat: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class RencanaKeberlanjutan:
    """How the partnership goes on when the first push is over."""

    rencana: str | None = None
    pendanaan: str | None = None
    kelembagaan: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RencanaKeluar:
    """How the partnership ends with care.

    `pengusul` (kode of a pihak, or surel of one of us), `diusulkan` and `alasan` are the proposal to end.
    `diberitahu` holds the day each pihak was told of the end: by the engine's mail, or by a letter
    that an officer wrote down here.
    """

    rencana: str | None = None
    pemberitahuan_hari: int | None = None
    pengusul: str | None = None
    diusulkan: date | None = None
    alasan: str | None = None
    diberitahu: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Standar:
    """The standard that subkontraktor work to: a name, one mark for all five capabilities, or a mark each.

    Marks are 0 to 100. In a dossier a bare number is the one mark and a bare text the name.
    """

    RINGKAS: ClassVar = ("nilai", "uraian")

    uraian: str | None = None
    nilai: Decimal | None = None
    merencanakan_usaha: Decimal | None = None
    menaati_perjanjian: Decimal | None = None
    kinerja: Decimal | None = None
    skala_ekonomi: Decimal | None = None
    keterampilan_standar: Decimal | None = None

    def ambang(self, kapabilitas: Kapabilitas) -> Decimal | None:
        """The mark that this capability must reach; None where none was agreed."""
        sendiri: Decimal | None = getattr(self, kapabilitas.value)
        return self.nilai if sendiri is None else sendiri


@dataclass(frozen=True, kw_only=True, slots=True)
class Ekonomi:
    """The economic terms of a trade between equals."""

    jenis: JenisEkonomi | None = None
    harga: str | None = None
    pembayaran: str | None = None
    volume: str | None = None
