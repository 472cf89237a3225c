"""A pihak: a mitra's membership in one kemitraan, with the people who speak for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import ClassVar

from lifecycle.domain.arti import arti
from lifecycle.domain.kata import Bahasa, JenisPihak, Kapabilitas, KodeManfaat, TingkatKontak


@dataclass(frozen=True, kw_only=True, slots=True)
class Kontak:
    """A person of a mitra who is written to, until the day `sampai` where one is given."""

    KUNCI: ClassVar = ("surel",)

    nama: str = field(metadata=arti("Nama", "Nama orang yang disurati."))
    surel: str = field(metadata=arti("Surel", "Alamat surel orang ini.", surel=True))
    telepon: str | None = field(default=None, metadata=arti("Telepon", "Nomor telepon atau WhatsApp."))
    tingkat: TingkatKontak = field(
        default=TingkatKontak.OPERASIONAL,
        metadata=arti(
            "Tingkat", "Kedudukannya. Keterlambatan naik dari operasional ke manajer, lalu pimpinan."
        ),
    )
    jabatan: str | None = field(
        default=None, metadata=arti("Jabatan", "Jabatannya, misalnya Ketua Koperasi.", panjang=200)
    )
    berwenang: bool | None = field(
        default=None,
        metadata=arti(
            "Berwenang", "Apakah ia boleh bersuara atas nama pihaknya. Kosong berarti belum ditanyakan."
        ),
    )
    bahasa: Bahasa = field(
        default=Bahasa.ID, metadata=arti("Bahasa", "Bahasa surat untuknya: Indonesia (id) atau Inggris (en).")
    )
    sampai: date | None = field(
        default=None,
        metadata=arti("Sampai", "Hari terakhir ia disurati. Kosong berarti seterusnya."),
    )

    def disurati(self, pada: date) -> bool:
        """Whether he is still written to on that day."""
        return self.sampai is None or pada <= self.sampai


@dataclass(frozen=True, kw_only=True, slots=True)
class Manfaat:
    """A benefit a pihak expects (`harapan`) and, once it came, what came (`terwujud`)."""

    KUNCI: ClassVar = ("kode",)

    kode: KodeManfaat = field(metadata=arti("Jenis manfaat", "Manfaat dari daftar baku."))
    harapan: str | None = field(
        default=None,
        metadata=arti("Yang diharapkan", "Manfaat apa yang diharapkan pihak ini.", berbaris=True),
    )
    terwujud: str | None = field(
        default=None,
        metadata=arti(
            "Yang terwujud", "Manfaat yang sungguh diterima. Kosongkan selama belum ada.", berbaris=True
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Penandatangan:
    """Who signs for a pihak, in which office, and what entitles him to."""

    nama: str | None = field(
        default=None, metadata=arti("Nama", "Nama lengkap dengan gelarnya.", panjang=200)
    )
    jabatan: str | None = field(
        default=None, metadata=arti("Jabatan", "Jabatannya, misalnya Rektor.", panjang=200)
    )
    dasar_wewenang: str | None = field(
        default=None,
        metadata=arti(
            "Dasar wewenang", "Keputusan atau akta yang memberinya wewenang menandatangani.", berbaris=True
        ),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Pihak:
    """A mitra's membership: role, needs, benefits, strengths, and the days it joined and left.

    `bagi_hasil` is a percentage; `kapabilitas` scores are 0 to 100.
    Without `bergabung` a pihak has been there from the start.
    """

    KUNCI: ClassVar = ("kode",)

    kode: str = field(
        metadata=arti("Kode", "Sebutan pendek untuk pihak ini di bagian lain, misalnya plasma1.", kode=True)
    )
    mitra: str = field(metadata=arti("Mitra", "Nama lengkap lembaga, orang, atau negara."))
    jenis: JenisPihak = field(
        default=JenisPihak.ORGANISASI, metadata=arti("Jenis", "Individu, organisasi, atau negara.")
    )
    bentuk: str | None = field(
        default=None, metadata=arti("Bentuk", "Bentuk lembaganya, misalnya koperasi atau perusahaan swasta.")
    )
    unit: str | None = field(
        default=None,
        metadata=arti("Unit", "Bagian dari mitra yang ikut serta, misalnya Fakultas Teknik.", panjang=200),
    )
    alamat: str | None = field(
        default=None, metadata=arti("Alamat", "Alamat surat-menyuratnya.", berbaris=True)
    )
    penandatangan: Penandatangan = field(
        default_factory=Penandatangan,
        metadata=arti("Penandatangan", "Siapa yang menandatangani atas nama pihak ini."),
    )
    peran: str = field(
        metadata=arti("Peran", "Peran menurut pola kemitraan, misalnya inti atau plasma.", rencana=True)
    )
    kebutuhan: str | None = field(
        default=None,
        metadata=arti("Kebutuhan", "Apa yang dibutuhkan pihak ini dari yang lain.", berbaris=True),
    )
    manfaat: tuple[Manfaat, ...] = field(
        default=(), metadata=arti("Manfaat", "Manfaat yang diharapkan, dan yang sudah terwujud.")
    )
    kekuatan: tuple[str, ...] = field(
        default=(), metadata=arti("Kekuatan", "Apa saja yang dapat diandalkan dari pihak ini.")
    )
    kelemahan: tuple[str, ...] = field(
        default=(), metadata=arti("Kelemahan", "Apa saja yang masih kurang pada pihak ini.")
    )
    kaitan_bisnis_inti: str | None = field(
        default=None,
        metadata=arti(
            "Kaitan dengan usaha inti", "Apa arti kemitraan ini bagi usaha utamanya.", berbaris=True
        ),
    )
    bagi_hasil: Decimal | None = field(
        default=None,
        metadata=arti(
            "Bagi hasil (%)",
            "Bagiannya dalam persen. Bagian semua pihak berjumlah 100.",
            batas=(0, 100),
            rencana=True,
        ),
    )
    bergabung: date | None = field(
        default=None,
        metadata=arti(
            "Bergabung",
            "Hari mulai ikut. Kosong berarti sejak awal.",
            sejak=True,
            kegiatan=True,
            rencana=True,
        ),
    )
    keluar: date | None = field(
        default=None,
        metadata=arti(
            "Keluar",
            "Hari sejak pihak ini tidak ikut lagi.",
            kegiatan=True,
            sesudah=("bergabung",),
            rencana=True,
        ),
    )
    alasan_keluar: str | None = field(
        default=None,
        metadata=arti("Alasan keluar", "Mengapa pihak ini keluar. Wajib bila keluar diisi.", berbaris=True),
    )
    pembagian_tugas: str | None = field(
        default=None,
        metadata=arti("Pembagian tugas", "Pekerjaan yang menjadi bagiannya.", berbaris=True, rencana=True),
    )
    kapabilitas: Mapping[Kapabilitas, Decimal] = field(
        default_factory=dict,
        metadata=arti("Kapabilitas", "Nilai terbaru setiap kapabilitas, 0 sampai 100.", batas=(0, 100)),
    )
    kontak: tuple[Kontak, ...] = field(default=(), metadata=arti("Kontak", "Orang-orang yang disurati."))

    @property
    def perlu_lembaga(self) -> bool:
        """Whether more than one person should carry it: whoever joins as a person alone has nobody above."""
        return self.jenis is not JenisPihak.INDIVIDU

    def kontak_hidup(self, pada: date) -> tuple[Kontak, ...]:
        """Its contacts that are still written to on that day."""
        return tuple(k for k in self.kontak if k.disurati(pada))

    def aktif(self, pada: date) -> bool:
        """Whether it has joined, and not left, on that day."""
        sudah_bergabung = self.bergabung is None or self.bergabung <= pada
        return sudah_bergabung and (self.keluar is None or self.keluar > pada)
