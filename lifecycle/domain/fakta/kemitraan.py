"""The kemitraan: every fact of one partnership, frozen. Its fields are the keys of a dossier."""

from dataclasses import dataclass, field, replace
from datetime import date

from lifecycle.domain.fakta.catatan import (
    MESIN,
    Capaian,
    Dokumen,
    NilaiKapabilitas,
    Peringatan,
    Persetujuan,
    Realisasi,
    Survei,
)
from lifecycle.domain.fakta.keadaan import Addendum, EvaluasiTercatat, Ingatan, Keadaan, Tugas
from lifecycle.domain.fakta.pergaulan import Bantuan, Harapan, Peluang, Rapat, Sengketa
from lifecycle.domain.fakta.pihak import Pihak
from lifecycle.domain.fakta.rencana import (
    Ekonomi,
    Indikator,
    Kegiatan,
    Keselarasan,
    Komitmen,
    RencanaKeberlanjutan,
    RencanaKeluar,
    Risiko,
    Standar,
    Tujuan,
)
from lifecycle.domain.kata import Pendorong, StatusAddendum
from lifecycle.domain.waktu.irama import Irama

# Kept by the engine, and known from other kemitraan: read with the facts, written by none of its own.
TURUNAN = {**MESIN, "turunan": True}


@dataclass(frozen=True, kw_only=True, slots=True)
class Masa:
    """The days the partnership is meant to run, both included."""

    mulai: date | None = None
    berakhir: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Komunikasi:
    """The agreed channels and the cadence of the meetings."""

    saluran: tuple[str, ...] = ()
    rapat: Irama = field(default_factory=Irama)


@dataclass(frozen=True, kw_only=True, slots=True)
class Orang:
    """An internal person: the petugas who runs a kemitraan, or the penyetuju who decides."""

    nama: str
    surel: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kemitraan:
    """One partnership, from first idea to its end.

    `anak` are the nomor of those that name it as their `induk` and have not ended. `ditahan` are the held
    addresses among those of its people, in small letters: nobody is written to there.
    """

    nomor: str
    judul: str
    pola: str
    sektor: str | None = None
    visi: str | None = None
    masalah: str | None = None
    induk: str | None = None
    pendorong: tuple[Pendorong, ...] = ()
    masa: Masa = field(default_factory=Masa)
    evaluasi: Irama = field(default_factory=Irama)
    komunikasi: Komunikasi = field(default_factory=Komunikasi)
    penanggung_jawab: Orang
    penyetuju: Orang
    tujuan: tuple[Tujuan, ...] = ()
    pihak: tuple[Pihak, ...] = ()
    komitmen: tuple[Komitmen, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    risiko: tuple[Risiko, ...] = ()
    keselarasan: tuple[Keselarasan, ...] = ()
    keberlanjutan: RencanaKeberlanjutan = field(default_factory=RencanaKeberlanjutan)
    keluar: RencanaKeluar = field(default_factory=RencanaKeluar)
    pembinaan: tuple[str, ...] = ()
    komponen: tuple[str, ...] = ()
    standar: Standar = field(default_factory=Standar)
    ekonomi: Ekonomi = field(default_factory=Ekonomi)
    dokumen: tuple[Dokumen, ...] = ()
    persetujuan: tuple[Persetujuan, ...] = ()
    capaian: tuple[Capaian, ...] = ()
    realisasi: tuple[Realisasi, ...] = ()
    survei: tuple[Survei, ...] = ()
    harapan: tuple[Harapan, ...] = ()
    kapabilitas: tuple[NilaiKapabilitas, ...] = ()
    rapat: tuple[Rapat, ...] = ()
    sengketa: tuple[Sengketa, ...] = ()
    bantuan: tuple[Bantuan, ...] = ()
    peluang: tuple[Peluang, ...] = ()
    peringatan: tuple[Peringatan, ...] = field(default=(), metadata=MESIN)
    tugas: tuple[Tugas, ...] = field(default=(), metadata=MESIN)
    evaluasi_tercatat: tuple[EvaluasiTercatat, ...] = field(default=(), metadata=MESIN)
    addendum: tuple[Addendum, ...] = field(default=(), metadata=MESIN)
    ingatan: tuple[Ingatan, ...] = field(default=(), metadata=MESIN)
    anak: tuple[str, ...] = field(default=(), metadata=TURUNAN)
    ditahan: tuple[str, ...] = field(default=(), metadata=TURUNAN)
    keadaan: Keadaan = field(metadata=MESIN)

    def pihak_berkode(self, kode: str) -> Pihak | None:
        """The pihak with that kode, whether active or not."""
        return next((p for p in self.pihak if p.kode == kode), None)

    def nama_mitra(self, kode: str) -> str:
        """The mitra behind that kode, as people know it; the kode itself where no pihak has it."""
        pihak = self.pihak_berkode(kode)
        return kode if pihak is None else pihak.mitra

    @property
    def addendum_terbuka(self) -> Addendum | None:
        """The proposed change of the rencana that waits for votes; there is never more than one."""
        return next((a for a in self.addendum if a.status is StatusAddendum.DIUSULKAN), None)


def isi_rencana(kemitraan: Kemitraan) -> tuple[object, ...]:
    """What the pihak agree on together: two are equal exactly when the same rencana was agreed.

    A waiver is not part of the promise, so it needs no new votes.
    """
    keanggotaan = tuple(
        (p.kode, p.peran, p.bagi_hasil, p.pembagian_tugas, p.bergabung, p.keluar) for p in kemitraan.pihak
    )
    janji = tuple(replace(k, dikecualikan=None) for k in kemitraan.komitmen)
    return (kemitraan.tujuan, kemitraan.indikator, janji, keanggotaan)
