"""The rencana: what was agreed to be done, by whom, and how it is measured."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.arti import arti
from lifecycle.domain.kata import Arah, Dimensi, JenisKomitmen, StatusKegiatan, TingkatRisiko

_BOBOT = arti("Bobot", "Seberapa berat ia dihitung dibanding yang lain. Biasanya 1.", positif=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tujuan:
    """An objective shared by every pihak."""

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya T1.", kode=True))
    uraian: str = field(metadata=arti("Uraian", "Apa yang ingin dicapai bersama.", berbaris=True))


@dataclass(frozen=True, kw_only=True, slots=True)
class Komitmen:
    """A contribution promised by one pihak; `jumlah` in `satuan`, none where it cannot be counted.

    `dikecualikan` is the reason for a waiver; it stands only where the commitment is waived.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya K1.", kode=True))
    pihak: str = field(metadata=arti("Pihak", "Kode pihak yang berjanji.", acuan="pihak"))
    jenis: JenisKomitmen = field(metadata=arti("Jenis", "Rupa sumbangannya. Tidak harus berupa dana."))
    uraian: str = field(metadata=arti("Uraian", "Apa yang dijanjikan.", berbaris=True))
    jumlah: Decimal | None = field(
        default=None,
        metadata=arti(
            "Jumlah", "Banyaknya yang dijanjikan. Kosong bila tidak dapat dihitung.", bersatuan=True
        ),
    )
    satuan: str | None = field(
        default=None, metadata=arti("Satuan", "Satuan jumlah itu, misalnya batang atau rupiah.")
    )
    jatuh_tempo: date | None = field(
        default=None, metadata=arti("Jatuh tempo", "Hari terakhir untuk memenuhi janji ini.")
    )
    bobot: Decimal = field(default=Decimal(1), metadata=_BOBOT)
    dikecualikan: str | None = field(
        default=None,
        metadata=arti(
            "Dikecualikan",
            "Alasan janji ini tidak ditagih lagi. Kosongkan selama berlaku.",
            berbaris=True,
            # A waiver is not part of the promise, so it needs no new votes.
            rencana=False,
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Indikator:
    """An agreed measure of success; `jenis` names a kind from the registry of indicator kinds."""

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya I1.", kode=True))
    nama: str = field(metadata=arti("Nama", "Apa yang diukur."))
    dimensi: Dimensi = field(metadata=arti("Dimensi", "Bagian penilaian yang memakai ukuran ini."))
    jenis: str = field(
        metadata=arti(
            "Jenis", "Cara menilainya: kuantitatif (angka), rubrik (1 sampai 5), atau biner (ya, tidak)."
        )
    )
    arah: Arah = field(
        default=Arah.NAIK, metadata=arti("Arah", "Naik bila makin besar makin baik, turun bila sebaliknya.")
    )
    awal: Decimal | None = field(
        default=None, metadata=arti("Nilai awal", "Nilainya sebelum kemitraan mulai.", bersatuan=True)
    )
    target: Decimal | None = field(
        default=None, metadata=arti("Target", "Nilai yang ingin dicapai.", bersatuan=True)
    )
    toleransi: Decimal | None = field(
        default=None,
        metadata=arti(
            "Toleransi",
            "Untuk target nol: nilai yang sudah dianggap gagal sepenuhnya.",
            positif=True,
            bersatuan=True,
        ),
    )
    satuan: str | None = field(
        default=None, metadata=arti("Satuan", "Satuan nilainya, misalnya kuintal atau persen.")
    )
    bobot: Decimal = field(default=Decimal(1), metadata=_BOBOT)
    jatuh_tempo: date | None = field(
        default=None, metadata=arti("Jatuh tempo", "Hari target harus tercapai. Sebelum itu tidak dinilai.")
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Kegiatan:
    """One activity of the plan of action. Not part of the versioned rencana.

    `pembinaan` is the line of the pembinaan plan that it carries out, if any.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya A1.", kode=True))
    uraian: str = field(metadata=arti("Uraian", "Apa yang dikerjakan.", berbaris=True))
    pihak: str = field(metadata=arti("Pihak", "Kode pihak yang mengerjakan.", acuan="pihak"))
    mulai: date | None = field(default=None, metadata=arti("Mulai", "Hari pertama pengerjaan."))
    selesai: date | None = field(
        default=None, metadata=arti("Selesai", "Hari terakhir pengerjaan.", sesudah=("mulai",))
    )
    status: StatusKegiatan = field(
        default=StatusKegiatan.RENCANA, metadata=arti("Status", "Sudah sampai mana kegiatan ini.")
    )
    pembinaan: str | None = field(
        default=None,
        metadata=arti("Butir pembinaan", "Butir rencana pembinaan yang dijalankan kegiatan ini, bila ada."),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Risiko:
    """What may go wrong, how badly, and who does what about it."""

    KUNCI: ClassVar = ("uraian",)

    uraian: str = field(metadata=arti("Uraian", "Apa yang dapat terjadi.", berbaris=True))
    tingkat: TingkatRisiko = field(
        default=TingkatRisiko.SEDANG, metadata=arti("Tingkat", "Seberapa berat akibatnya.")
    )
    mitigasi: str | None = field(
        default=None, metadata=arti("Mitigasi", "Cara mencegah atau menghadapinya.", berbaris=True)
    )
    pihak: str | None = field(
        default=None, metadata=arti("Pihak", "Kode pihak yang mengurusnya.", acuan="pihak")
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Keselarasan:
    """Where each pihak stands on one topic, and whether they agreed."""

    KUNCI: ClassVar = ("topik",)

    topik: str = field(metadata=arti("Topik", "Hal yang dibicarakan."))
    posisi: Mapping[str, str] = field(
        default_factory=dict,
        metadata=arti("Posisi", "Pendirian setiap pihak, menurut kodenya.", acuan="pihak", berbaris=True),
    )
    sepakat: bool = field(default=False, metadata=arti("Sepakat", "Apakah semua pihak sudah sepakat."))
