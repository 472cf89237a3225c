"""The kemitraan: every fact of one partnership, frozen. Its fields are the keys of a dossier."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from lifecycle.domain.arti import MESIN, TURUNAN, arti
from lifecycle.domain.fakta.catatan import Dokumen, Peringatan, Persetujuan, Realisasi
from lifecycle.domain.fakta.keadaan import Addendum, EvaluasiTercatat, Ingatan, Keadaan, Tugas
from lifecycle.domain.fakta.ketentuan import (
    Ekonomi,
    JadwalEvaluasi,
    Komunikasi,
    Masa,
    RencanaKeberlanjutan,
    RencanaKeluar,
    Standar,
)
from lifecycle.domain.fakta.pergaulan import Bantuan, Harapan, Peluang, Rapat, Sengketa
from lifecycle.domain.fakta.pihak import Pihak
from lifecycle.domain.fakta.rencana import Indikator, Kegiatan, Keselarasan, Komitmen, Risiko, Tujuan
from lifecycle.domain.fakta.ukuran import Capaian, NilaiKapabilitas, Survei
from lifecycle.domain.kata import Pendorong, PeranOrang, StatusAddendum


@dataclass(frozen=True, kw_only=True, slots=True)
class Pengganti:
    """Who stands in for one of our people until the day `sampai`, that day included; empty for nobody."""

    nama: str | None = field(default=None, metadata=arti("Nama", "Nama lengkapnya."))
    surel: str | None = field(default=None, metadata=arti("Surel", "Alamat surelnya.", surel=True))
    sampai: date | None = field(default=None, metadata=arti("Sampai", "Hari terakhir ia menggantikan."))


@dataclass(frozen=True, kw_only=True, slots=True)
class Orang:
    """An internal person: the petugas who runs a kemitraan, or the penyetuju who decides."""

    nama: str = field(metadata=arti("Nama", "Nama lengkapnya.", bersama=True))
    surel: str = field(metadata=arti("Surel", "Alamat surelnya.", surel=True, bersama=True))
    pengganti: Pengganti = field(
        default_factory=Pengganti,
        metadata=arti("Pengganti", "Siapa yang bertindak baginya untuk sementara."),
    )

    def pengganti_pada(self, hari: date) -> "Orang | None":
        """His stand-in on that day, where there is one."""
        satu = self.pengganti
        if satu.nama is None or satu.surel is None or satu.sampai is None or satu.sampai < hari:
            return None
        return Orang(nama=satu.nama, surel=satu.surel)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pergantian:
    """Somebody else runs this kemitraan since then, or decides on it: from whom to whom, why and by whom."""

    KUNCI: ClassVar = ("peran", "tanggal", "dari")

    peran: PeranOrang
    tanggal: date = field(metadata=arti(sejak=True, kegiatan=True))
    dari: str = field(metadata=arti(surel=True))
    nama_dari: str
    kepada: str = field(metadata=arti(surel=True))
    nama_kepada: str
    oleh: str
    alasan: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kemitraan:
    """One partnership, from first idea to its end.

    `anak` are the nomor of those that name it as their `induk` and have not ended. `ditahan` are the held
    addresses among those of its people, in small letters: nobody is written to there.
    """

    nomor: str = field(
        metadata=arti("Nomor", "Misalnya KM-2026-0001. Bila kosong atau baru, diberikan sendiri.")
    )
    judul: str = field(metadata=arti("Judul", "Nama kemitraan ini di surat dan laporan.", panjang=200))
    pola: str = field(
        metadata=arti("Pola", "Pola kemitraan, misalnya inti_plasma. Menentukan peran dan syaratnya.")
    )
    sektor: str | None = field(default=None, metadata=arti("Sektor", "Bidangnya, misalnya perkebunan."))
    visi: str | None = field(
        default=None, metadata=arti("Visi", "Keadaan yang ingin dicapai bersama.", berbaris=True)
    )
    masalah: str | None = field(
        default=None, metadata=arti("Masalah", "Masalah atau kebutuhan yang dijawab bersama.", berbaris=True)
    )
    induk: str | None = field(
        default=None, metadata=arti("Induk", "Nomor kemitraan yang menumbuhkan kemitraan ini, bila ada.")
    )
    pendorong: tuple[Pendorong, ...] = field(
        default=(), metadata=arti("Pendorong", "Alasan bermitra. Boleh lebih dari satu.")
    )
    masa: Masa = field(default_factory=Masa, metadata=arti("Masa", "Dari kapan sampai kapan.", rencana=True))
    evaluasi: JadwalEvaluasi = field(
        default_factory=JadwalEvaluasi,
        metadata=arti("Jadwal evaluasi", "Kapan kemitraan ini dinilai.", rencana=True),
    )
    komunikasi: Komunikasi = field(
        default_factory=Komunikasi,
        metadata=arti("Komunikasi", "Cara semua pihak saling berkabar.", rencana=True),
    )
    penanggung_jawab: Orang = field(
        metadata=arti("Penanggung jawab", "Petugas kantor yang mengurus kemitraan ini.")
    )
    penyetuju: Orang = field(metadata=arti("Penyetuju", "Orang kantor yang memutuskan."))
    tujuan: tuple[Tujuan, ...] = field(
        default=(), metadata=arti("Tujuan", "Tujuan bersama semua pihak.", rencana=True)
    )
    pihak: tuple[Pihak, ...] = field(default=(), metadata=arti("Pihak", "Para mitra yang ikut serta."))
    komitmen: tuple[Komitmen, ...] = field(
        default=(), metadata=arti("Komitmen", "Sumbangan yang dijanjikan setiap pihak.", rencana=True)
    )
    indikator: tuple[Indikator, ...] = field(
        default=(), metadata=arti("Indikator", "Ukuran keberhasilan yang disepakati.", rencana=True)
    )
    kegiatan: tuple[Kegiatan, ...] = field(
        default=(), metadata=arti("Kegiatan", "Rencana aksi: siapa mengerjakan apa, dan kapan.")
    )
    risiko: tuple[Risiko, ...] = field(
        default=(), metadata=arti("Risiko", "Apa yang dapat mengganggu, dan cara menghadapinya.")
    )
    keselarasan: tuple[Keselarasan, ...] = field(
        default=(), metadata=arti("Keselarasan", "Hal yang perlu disepakati, dan posisi setiap pihak.")
    )
    keberlanjutan: RencanaKeberlanjutan = field(
        default_factory=RencanaKeberlanjutan,
        metadata=arti("Rencana keberlanjutan", "Bagaimana hasilnya diteruskan.", rencana=True),
    )
    keluar: RencanaKeluar = field(
        default_factory=RencanaKeluar,
        metadata=arti("Rencana keluar", "Bagaimana kemitraan diakhiri dengan baik."),
    )
    pembinaan: tuple[str, ...] = field(
        default=(),
        metadata=arti("Rencana pembinaan", "Apa saja yang dibina, butir demi butir.", rencana=True),
    )
    komponen: tuple[str, ...] = field(
        default=(), metadata=arti("Komponen", "Barang atau jasa yang disubkontrakkan.", rencana=True)
    )
    standar: Standar = field(
        default_factory=Standar,
        metadata=arti("Standar", "Standar yang harus dicapai subkontraktor.", rencana=True),
    )
    ekonomi: Ekonomi = field(
        default_factory=Ekonomi,
        metadata=arti("Syarat ekonomi", "Harga, pembayaran, dan volume jual beli.", rencana=True),
    )
    dokumen: tuple[Dokumen, ...] = field(
        default=(), metadata=arti("Dokumen", "Naskah yang mendasari kemitraan, seperti MoU dan PKS.")
    )
    persetujuan: tuple[Persetujuan, ...] = field(
        default=(), metadata=arti("Persetujuan", "Suara setiap pihak, dan suara penyetuju.")
    )
    capaian: tuple[Capaian, ...] = field(default=(), metadata=arti("Capaian", "Hasil ukur indikator."))
    realisasi: tuple[Realisasi, ...] = field(
        default=(), metadata=arti("Realisasi", "Apa yang sudah diserahkan dari setiap komitmen.")
    )
    survei: tuple[Survei, ...] = field(
        default=(), metadata=arti("Survei", "Penilaian setiap pihak tentang pihak lain.")
    )
    harapan: tuple[Harapan, ...] = field(
        default=(), metadata=arti("Harapan", "Apa yang diharapkan setiap pihak, dari waktu ke waktu.")
    )
    kapabilitas: tuple[NilaiKapabilitas, ...] = field(
        default=(), metadata=arti("Kapabilitas", "Nilai kapabilitas setiap pihak, dari waktu ke waktu.")
    )
    rapat: tuple[Rapat, ...] = field(
        default=(), metadata=arti("Rapat", "Rapat yang diadakan, dipindah, atau ditambah.")
    )
    sengketa: tuple[Sengketa, ...] = field(
        default=(), metadata=arti("Sengketa", "Perselisihan, dan bagaimana diputus.")
    )
    bantuan: tuple[Bantuan, ...] = field(
        default=(), metadata=arti("Bantuan", "Sambat sinambat: bantuan yang diminta dan diberikan.")
    )
    peluang: tuple[Peluang, ...] = field(
        default=(), metadata=arti("Peluang", "Peluang baru yang terlihat bersama.")
    )
    peringatan: tuple[Peringatan, ...] = field(default=(), metadata=MESIN)
    pergantian: tuple[Pergantian, ...] = field(default=(), metadata=MESIN)
    tugas: tuple[Tugas, ...] = field(default=(), metadata=MESIN)
    evaluasi_tercatat: tuple[EvaluasiTercatat, ...] = field(default=(), metadata=MESIN)
    addendum: tuple[Addendum, ...] = field(default=(), metadata=MESIN)
    ingatan: tuple[Ingatan, ...] = field(default=(), metadata=MESIN)
    anak: tuple[str, ...] = field(default=(), metadata=TURUNAN)
    ditahan: tuple[str, ...] = field(default=(), metadata=TURUNAN)
    keadaan: Keadaan = field(metadata=arti(mesin=True, lebur=True))

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
