"""What happened, as it was written down: documents, votes, deliveries, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.arti import MESIN, arti
from lifecycle.domain.kata import AsalKata, JenisDokumen, ObjekPersetujuan, Suara

# Said of every word that somebody else writes down for a pihak.
SUMBER = arti(
    "Sumber",
    "Dari mana kata pihak ini diketahui: petugas (juga bila kosong) atau dokumen.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class MasaBerlaku:
    """The days on which a document is in force, both included."""

    dari: date | None = field(default=None, metadata=arti("Dari", "Hari pertama berlaku."))
    sampai: date | None = field(
        default=None,
        metadata=arti(
            "Sampai", "Hari terakhir berlaku. Kosong berarti tanpa akhir.", maju=True, sesudah=("dari",)
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Dokumen:
    """A document that backs the kemitraan, with each pihak's own number and signature date.

    `kode` tells it from another of its jenis and day; `induk` is the kode of the one above it, and `berkas`
    the hash of its stored file.
    """

    KUNCI: ClassVar = ("jenis", "tanggal")

    kode: str | None = field(
        default=None,
        metadata=arti(
            "Kode", "Sebutan pendek, perlu bila ada dua dokumen sejenis pada hari yang sama.", kode=True
        ),
    )
    jenis: JenisDokumen = field(metadata=arti("Jenis", "Rupa dokumennya, misalnya MoU atau berita acara."))
    judul: str | None = field(
        default=None, metadata=arti("Judul", "Judul dokumen, seperti tertulis di atasnya.", panjang=200)
    )
    induk: str | None = field(
        default=None,
        metadata=arti("Induk", "Kode dokumen di atasnya, misalnya MoU dari sebuah PKS.", acuan="dokumen"),
    )
    tanggal: date = field(metadata=arti("Tanggal", "Tanggal dokumen.", sejak=True, kegiatan=True))
    nomor: Mapping[str, str] = field(
        default_factory=dict,
        metadata=arti("Nomor", "Nomor dokumen pada setiap pihak, menurut kodenya.", acuan="pihak"),
    )
    ditandatangani: Mapping[str, date] = field(
        default_factory=dict,
        metadata=arti(
            "Ditandatangani",
            "Hari setiap pihak menandatangani, menurut kodenya.",
            acuan="pihak",
            sejak=True,
            kegiatan=True,
        ),
    )
    berlaku: MasaBerlaku = field(
        default_factory=MasaBerlaku, metadata=arti("Berlaku", "Masa berlaku dokumen ini.")
    )
    unit: str | None = field(
        default=None,
        metadata=arti("Unit", "Bagian lembaga yang membuatnya, misalnya Fakultas Teknik.", panjang=200),
    )
    rangkap: int | None = field(
        default=None, metadata=arti("Rangkap", "Berapa naskah asli yang ditandatangani.", batas=(1, 99))
    )
    berkas: str | None = field(
        default=None, metadata=arti("Berkas", "Sidik (hash) berkas naskah yang tersimpan.", panjang=200)
    )

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
    SALAH_SATU: ClassVar = {"pihak": "suara satu pihak", "penyetuju": "surel penyetuju"}

    objek: ObjekPersetujuan = field(metadata=arti("Objek", "Apa yang disetujui atau ditolak."))
    pihak: str | None = field(
        default=None,
        metadata=arti(
            "Pihak", "Kode pihak yang memberi suara. Kosong bila ini suara penyetuju.", acuan="pihak"
        ),
    )
    penyetuju: str | None = field(
        default=None,
        metadata=arti("Penyetuju", "Surel penyetuju. Kosong bila ini suara satu pihak.", surel=True),
    )
    keputusan: Suara = field(metadata=arti("Keputusan", "Setuju atau tolak."))
    alasan: str | None = field(
        default=None, metadata=arti("Alasan", "Alasan suara ini, terutama bila menolak.", berbaris=True)
    )
    tanggal: date = field(metadata=arti("Tanggal", "Hari suara diberikan.", sejak=True, kegiatan=True))
    wakil: str | None = field(
        default=None, metadata=arti("Wakil", "Surel kontak yang berbicara atas nama pihak itu.")
    )
    sumber: AsalKata | None = field(default=None, metadata=SUMBER)
    bukti: str | None = field(
        default=None,
        metadata=arti(
            "Bukti",
            "Dari mana kata ini diketahui, misalnya disposisi tertulis. Wajib bila kata penyetuju dicatat "
            "orang lain.",
            berbaris=True,
        ),
    )
    versi_rencana: int = field(default=1, metadata=MESIN)
    addendum: int = field(default=0, metadata=MESIN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Realisasi:
    """What was delivered of one komitmen on one day, in the unit of the promise; `kode` tells it from another
    delivery of that day."""

    KUNCI: ClassVar = ("komitmen", "tanggal")

    kode: str | None = field(
        default=None,
        metadata=arti(
            "Kode", "Sebutan pendek, perlu bila ada dua penyerahan pada hari yang sama.", kode=True
        ),
    )
    komitmen: str = field(metadata=arti("Komitmen", "Kode komitmen yang dipenuhi.", acuan="komitmen"))
    tanggal: date = field(metadata=arti("Tanggal", "Hari penyerahan.", sejak=True, kegiatan=True))
    jumlah: Decimal | None = field(
        default=None, metadata=arti("Jumlah", "Yang diserahkan hari itu, dalam satuan janjinya.")
    )
    bukti: str | None = field(
        default=None, metadata=arti("Bukti", "Apa yang membuktikannya, misalnya berita acara.", berbaris=True)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Peringatan:
    """An SP (surat peringatan) of `tingkat` 1 to 3 for an unmet komitmen; open until `dicabut`.

    `nomor` is the number of the letter.
    """

    KUNCI: ClassVar = ("komitmen", "tingkat", "tanggal")

    komitmen: str
    tingkat: int
    tanggal: date = field(metadata=arti(sejak=True))
    nomor: str = ""
    dicabut: date | None = None
