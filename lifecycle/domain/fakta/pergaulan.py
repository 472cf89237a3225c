"""How the pihak get on with one another: hopes, meetings, disputes, help, and what they see ahead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from lifecycle.domain.arti import arti
from lifecycle.domain.fakta.catatan import SUMBER
from lifecycle.domain.fakta.tempat import JAM, TEMPAT
from lifecycle.domain.kata import AsalKata, JenisRapat


@dataclass(frozen=True, kw_only=True, slots=True)
class Harapan:
    """What one pihak says of its expectations on one day: still the same (`tetap`), or what changed."""

    KUNCI: ClassVar = ("pihak", "tanggal")

    pihak: str = field(metadata=arti("Pihak", "Kode pihak yang berharap.", acuan="pihak"))
    tanggal: date = field(metadata=arti("Tanggal", "Hari ia mengatakannya.", sejak=True, kegiatan=True))
    tetap: bool = field(metadata=arti("Tetap", "Apakah harapannya masih sama."))
    uraian: str | None = field(
        default=None, metadata=arti("Uraian", "Apa yang berubah. Wajib bila tidak tetap.", berbaris=True)
    )
    sumber: AsalKata | None = field(default=None, metadata=SUMBER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rapat:
    """A meeting that took place: which pihak were there, and its minutes; `kode` tells it from another of its
    day.

    Or one that is planned outside the cadence: moved to the day `dipindah_ke`, so that nobody met on its own
    day, or an extra one, which took place once somebody writes of it. Its `jam` and `tempat` are those of the
    day on which it is held.
    """

    KUNCI: ClassVar = ("tanggal",)

    kode: str | None = field(
        default=None,
        metadata=arti("Kode", "Sebutan pendek, perlu bila ada dua rapat pada hari yang sama.", kode=True),
    )
    tanggal: date = field(metadata=arti("Tanggal", "Hari rapat.", sejak=True, kegiatan=True))
    hadir: tuple[str, ...] = field(
        default=(), metadata=arti("Hadir", "Kode pihak yang hadir.", acuan="pihak")
    )
    notulen: str | None = field(
        default=None,
        metadata=arti("Notulen", "Isi pembicaraan, untuk dikirim kepada semua pihak.", berbaris=True),
    )
    jenis: JenisRapat = field(
        default=JenisRapat.BERKALA,
        metadata=arti("Jenis", "Rapat berkala, atau rapat tambahan di luar jadwalnya."),
    )
    dipindah_ke: date | None = field(
        default=None,
        metadata=arti("Dipindah ke", "Hari barunya, bila rapat pada tanggal itu tidak jadi dan dipindah."),
    )
    jam: str | None = field(default=None, metadata=JAM)
    tempat: str | None = field(default=None, metadata=TEMPAT)

    @property
    def direncanakan(self) -> bool:
        """Whether it says beforehand on which day people mean to meet."""
        return self.dipindah_ke is not None or self.jenis is JenisRapat.TAMBAHAN

    @property
    def terlaksana(self) -> bool:
        """Whether people met on its day, as far as it was written down."""
        if self.dipindah_ke is not None:
            return False
        return self.jenis is JenisRapat.BERKALA or bool(self.hadir or self.notulen)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sengketa:
    """A dispute, with a neutral penengah. While open, the komitmen it names are left out of the scores.

    `pernyataan` holds what each side says, `alasan` why it was decided as `putusan` has it.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya S1.", kode=True))
    uraian: str = field(metadata=arti("Uraian", "Apa yang disengketakan.", berbaris=True))
    pihak: tuple[str, ...] = field(
        default=(), metadata=arti("Pihak", "Kode pihak yang bersengketa.", acuan="pihak")
    )
    komitmen: tuple[str, ...] = field(
        default=(),
        metadata=arti(
            "Komitmen", "Kode komitmen yang disengketakan. Selama itu tidak dinilai.", acuan="komitmen"
        ),
    )
    penengah: str | None = field(
        default=None, metadata=arti("Penengah", "Orang atau lembaga netral yang menengahi.")
    )
    pernyataan: Mapping[str, str] = field(
        default_factory=dict,
        metadata=arti("Pernyataan", "Kata setiap pihak, menurut kodenya.", acuan="pihak", berbaris=True),
    )
    dibuka: date = field(metadata=arti("Dibuka", "Hari sengketa dimulai.", sejak=True, kegiatan=True))
    ditutup: date | None = field(
        default=None,
        metadata=arti(
            "Ditutup",
            "Hari sengketa diputus. Isi pula putusan dan alasannya.",
            kegiatan=True,
            sesudah=("dibuka",),
        ),
    )
    putusan: str | None = field(default=None, metadata=arti("Putusan", "Apa yang diputuskan.", berbaris=True))
    alasan: str | None = field(
        default=None, metadata=arti("Alasan", "Mengapa diputuskan begitu.", berbaris=True)
    )

    def terbuka(self, pada: date) -> bool:
        """Whether it was opened and is not decided on that day."""
        return self.dibuka <= pada and (self.ditutup is None or self.ditutup > pada)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bantuan:
    """Sambat sinambat: help asked for by one pihak, who offers it, and the days of each step.

    What was accepted (`diterima`) counts as a contribution of the one who gives.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya B1.", kode=True))
    uraian: str = field(metadata=arti("Uraian", "Bantuan apa yang diminta.", berbaris=True))
    peminta: str = field(metadata=arti("Peminta", "Kode pihak yang meminta.", acuan="pihak"))
    pemberi: str | None = field(
        default=None, metadata=arti("Pemberi", "Kode pihak yang menawarkan diri.", acuan="pihak")
    )
    diminta: date = field(metadata=arti("Diminta", "Hari bantuan diminta.", sejak=True, kegiatan=True))
    ditawarkan: date | None = field(
        default=None,
        metadata=arti("Ditawarkan", "Hari bantuan ditawarkan.", kegiatan=True, sesudah=("diminta",)),
    )
    diterima: date | None = field(
        default=None,
        metadata=arti("Diterima", "Hari tawaran diterima.", kegiatan=True, sesudah=("ditawarkan", "diminta")),
    )
    selesai: date | None = field(
        default=None,
        metadata=arti("Selesai", "Hari bantuan selesai diberikan.", kegiatan=True, sesudah=("diterima",)),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Peluang:
    """A new opportunity that the partners saw together; `kemitraan` is the nomor of what grew out of it."""

    KUNCI: ClassVar = ("kode",)

    kode: str = field(metadata=arti("Kode", "Sebutan pendek, misalnya P1.", kode=True))
    judul: str | None = field(
        default=None, metadata=arti("Judul", "Nama peluang dalam satu baris.", panjang=200)
    )
    uraian: str = field(metadata=arti("Uraian", "Peluang apa yang terlihat.", berbaris=True))
    dicatat: date = field(metadata=arti("Dicatat", "Hari peluang ini dicatat.", sejak=True, kegiatan=True))
    kemitraan: str | None = field(
        default=None, metadata=arti("Kemitraan", "Nomor kemitraan yang tumbuh dari peluang ini, bila ada.")
    )
