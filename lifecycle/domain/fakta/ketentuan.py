"""The terms of a partnership: its time, its talks, how it goes on and how it ends, standard and price."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.arti import Arti, arti
from lifecycle.domain.fakta.tempat import JAM, TEMPAT
from lifecycle.domain.kata import JenisEkonomi, Kapabilitas
from lifecycle.domain.waktu.irama import Irama


@dataclass(frozen=True, kw_only=True, slots=True)
class Masa:
    """The days the partnership is meant to run, both included."""

    mulai: date | None = field(default=None, metadata=arti("Mulai", "Hari pertama kemitraan."))
    berakhir: date | None = field(
        default=None, metadata=arti("Berakhir", "Hari terakhir kemitraan.", sesudah=("mulai",))
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class JadwalEvaluasi(Irama):
    """When the partnership is evaluated, and for how many days after its survey has closed the silence of a
    pihak may hold that up."""

    batas_tunggu_hari: int = field(
        default=30,
        metadata=arti(
            "Batas tunggu (hari)",
            "Berapa hari sesudah survei ditutup evaluasi masih menunggu pihak yang belum menjawab.",
            batas=(0, 365),
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class JadwalRapat(Irama):
    """When the pihak meet, and where, unless a meeting says otherwise of itself."""

    jam: str | None = field(default=None, metadata=JAM)
    tempat: str | None = field(default=None, metadata=TEMPAT)
    tautan: str | None = field(
        default=None,
        metadata=arti("Tautan", "Alamat rapat jarak jauh, diawali https://.", panjang=500),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Komunikasi:
    """The agreed channels and the cadence of the meetings."""

    saluran: tuple[str, ...] = field(
        default=(), metadata=arti("Saluran", "Cara berkabar, misalnya surel, telepon, atau rapat.")
    )
    rapat: JadwalRapat = field(
        default_factory=JadwalRapat,
        metadata=arti("Jadwal rapat", "Kapan dan di mana rapat berkala diadakan."),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class RencanaKeberlanjutan:
    """How the partnership goes on when the first push is over."""

    rencana: str | None = field(
        default=None, metadata=arti("Rencana", "Apa yang diteruskan, dan oleh siapa.", berbaris=True)
    )
    pendanaan: str | None = field(
        default=None, metadata=arti("Pendanaan", "Dari mana biayanya nanti.", berbaris=True)
    )
    kelembagaan: str | None = field(
        default=None, metadata=arti("Kelembagaan", "Lembaga atau unit yang meneruskannya.", berbaris=True)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class RencanaKeluar:
    """How the partnership ends with care.

    `pengusul` (kode of a pihak, or surel of one of us), `diusulkan` and `alasan` are the proposal to end.
    `diberitahu` holds the day each pihak was told of the end: by the engine's mail, or by a letter
    that an officer wrote down here.
    """

    rencana: str | None = field(
        default=None,
        metadata=arti("Rencana", "Apa yang dibereskan sebelum berakhir.", berbaris=True, rencana=True),
    )
    pemberitahuan_hari: int | None = field(
        default=None,
        metadata=arti(
            "Pemberitahuan (hari)",
            "Berapa hari sebelumnya semua pihak diberi tahu.",
            batas=(0, 3650),
            rencana=True,
        ),
    )
    pengusul: str | None = field(
        default=None,
        metadata=arti("Pengusul", "Siapa yang mengusulkan berakhir: kode pihak, atau surel petugas."),
    )
    diusulkan: date | None = field(
        default=None, metadata=arti("Diusulkan", "Hari usulan berakhir diajukan.", kegiatan=True)
    )
    alasan: str | None = field(
        default=None, metadata=arti("Alasan", "Mengapa kemitraan diusulkan berakhir.", berbaris=True)
    )
    diberitahu: Mapping[str, date] = field(
        default_factory=dict,
        metadata=arti(
            "Diberitahu", "Hari setiap pihak diberi tahu, menurut kodenya.", acuan="pihak", sejak=True
        ),
    )


def _nilai(label: str) -> Mapping[str, Arti]:
    return arti(label, "Nilai terendah yang disepakati, 0 sampai 100.", batas=(0, 100))


@dataclass(frozen=True, kw_only=True, slots=True)
class Standar:
    """The standard that subkontraktor work to: a name, one mark for all five capabilities, or a mark each.

    Marks are 0 to 100. In a dossier a bare number is the one mark and a bare text the name.
    """

    RINGKAS: ClassVar = ("nilai", "uraian")

    uraian: str | None = field(
        default=None, metadata=arti("Uraian", "Nama standarnya, misalnya SNI 8211.", berbaris=True)
    )
    nilai: Decimal | None = field(default=None, metadata=_nilai("Nilai untuk semua"))
    merencanakan_usaha: Decimal | None = field(default=None, metadata=_nilai("Merencanakan usaha"))
    menaati_perjanjian: Decimal | None = field(default=None, metadata=_nilai("Menaati perjanjian"))
    kinerja: Decimal | None = field(default=None, metadata=_nilai("Kinerja"))
    skala_ekonomi: Decimal | None = field(default=None, metadata=_nilai("Skala ekonomi"))
    keterampilan_standar: Decimal | None = field(default=None, metadata=_nilai("Keterampilan standar"))

    def ambang(self, kapabilitas: Kapabilitas) -> Decimal | None:
        """The mark that this capability must reach; None where none was agreed."""
        sendiri: Decimal | None = getattr(self, kapabilitas.value)
        return self.nilai if sendiri is None else sendiri


@dataclass(frozen=True, kw_only=True, slots=True)
class Ekonomi:
    """The economic terms of a trade between equals."""

    jenis: JenisEkonomi | None = field(
        default=None, metadata=arti("Jenis", "Bentuk jual belinya: dagang umum, keagenan, atau lain.")
    )
    harga: str | None = field(default=None, metadata=arti("Harga", "Cara harga ditetapkan."))
    pembayaran: str | None = field(default=None, metadata=arti("Pembayaran", "Cara dan waktu membayar."))
    volume: str | None = field(
        default=None, metadata=arti("Volume", "Banyaknya barang, dan seberapa sering.")
    )
