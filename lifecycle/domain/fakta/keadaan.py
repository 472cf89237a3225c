"""What the engine itself keeps of a kemitraan: where it stands, its tasks, its recorded evaluations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from lifecycle.domain.arti import arti
from lifecycle.domain.kata import Rekomendasi, StatusAddendum, Tahap


@dataclass(frozen=True, kw_only=True, slots=True)
class Keadaan:
    """Where a kemitraan stands. Only a transition of the state machine changes `tahap`.

    `versi` counts every committed change; `versi_tahap` is the one that entered the stage.
    `siklus_sejak` is None in the first cycle, to which every earlier fact belongs. `dibatalkan`: it was
    entered by mistake; such a one is archived in the stage in which it was.
    """

    tahap: Tahap = Tahap.IDENTIFIKASI
    tahap_sejak: date
    siklus: int = 1
    siklus_sejak: date | None = None
    versi: int = 0
    versi_tahap: int = 0
    versi_rencana: int = 1
    ditangguhkan: bool = False
    diarsipkan: bool = False
    dibatalkan: bool = False

    @property
    def penutupan(self) -> str:
        """How its file was closed, for a sentence about one that is archived."""
        return "dibatalkan" if self.dibatalkan else "diarsipkan"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tugas:
    """Work for one person or pihak; `giliran` is a surel of a pengguna or a pihak's kode.

    `kunci` keeps a task from being opened twice. `id` is what an officer names it by, given by the store.
    `gugur` is the reason why it was dropped on the day `selesai`, None for one that was done.
    """

    KUNCI: ClassVar = ("kunci",)

    kunci: str
    judul: str
    giliran: str
    tahap: Tahap
    tenggat: date | None = None
    selesai: date | None = field(default=None, metadata=arti(kegiatan=True))
    gugur: str | None = None
    id: int | None = None

    def beres(self, pada: date) -> bool:
        """Whether it was done by that day; what was dropped was not."""
        return self.gugur is None and self.selesai is not None and self.selesai <= pada


@dataclass(frozen=True, kw_only=True, slots=True)
class Addendum:
    """A change of the agreed rencana, numbered from 1: proposed, then in force or refused.

    `isi` is the change as a dossier would write it (JSON values), `perubahan` the same in sentences.
    `pengusul` is who proposed it; `dokumen` the day of the document that came with it, if any.
    `diputuskan` and `alasan` tell when and why it ended; `versi_rencana` is the plan that it made.
    """

    KUNCI: ClassVar = ("nomor",)

    nomor: int
    diusulkan: date = field(metadata=arti(sejak=True, kegiatan=True))
    pengusul: str
    isi: Mapping[str, Any] = field(default_factory=dict)
    perubahan: tuple[str, ...] = ()
    dokumen: date | None = None
    status: StatusAddendum = StatusAddendum.DIUSULKAN
    diputuskan: date | None = None
    alasan: str | None = None
    versi_rencana: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ingatan:
    """That a matter was dealt with: `kunci` names what it is about, its date and its threshold."""

    KUNCI: ClassVar = ("kunci",)

    kunci: str
    tanggal: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Keputusan:
    """What the penyetuju decided after an evaluation; `bukti` shows it where another wrote it down."""

    kode: Rekomendasi
    oleh: str
    tanggal: date = field(metadata=arti(kegiatan=True))
    alasan: str | None = None
    bukti: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EvaluasiTercatat:
    """An evaluation as it was recorded: never recomputed, so that an old report stays what it was.

    `hasil` is the JSON of contract.md 2; `versi` the version of the kemitraan that recorded it.
    `dikoreksi` names what it judged and was corrected later, with the day of the correction.
    """

    KUNCI: ClassVar = ("versi",)

    versi: int
    siklus: int
    tanggal: date = field(metadata=arti(kegiatan=True))
    versi_rencana: int
    rekomendasi: Rekomendasi
    hasil: Mapping[str, Any] = field(default_factory=dict)
    keputusan: Keputusan | None = None
    dikoreksi: tuple[str, ...] = ()
