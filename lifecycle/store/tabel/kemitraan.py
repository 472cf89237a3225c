"""The kemitraan itself: what it says of itself, where it stands, whom it names, and who is looking at it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.kata import JenisEkonomi, Kerja, Lewat, Pendorong, Tahap
from lifecycle.store.tabel.dasar import Dasar


class MitraRow(Dasar):
    """Whoever can join many partnerships: one for every name, however many kemitraan it joins."""

    __tablename__ = "mitra"

    nama: Mapped[str] = mapped_column(unique=True)


class PenggunaRow(Dasar):
    """An internal person, named by the partnerships that he runs or decides on.

    `kunci` is the surel in lower case: an address is one person however it is written. `peran` is what an
    admin gave him, empty for one whom only dossiers name; `berhenti` is the day on which he left the office.
    """

    __tablename__ = "pengguna"

    kunci: Mapped[str] = mapped_column(unique=True)
    surel: Mapped[str]
    nama: Mapped[str]
    peran: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    berhenti: Mapped[date | None]


class RiwayatOrangRow(Dasar):
    """What was done about a person of the office himself, in no kemitraan: registered, given a role, gone."""

    __tablename__ = "riwayat_orang"

    pengguna_id: Mapped[int] = mapped_column(ForeignKey("pengguna.id"), index=True)
    tindakan: Mapped[str]
    isi: Mapped[str]
    oleh: Mapped[str]
    lewat: Mapped[Lewat]
    alasan: Mapped[str]
    pada: Mapped[date]
    waktu: Mapped[datetime]


class KemitraanRow(Dasar):
    """`evaluasi_berikut` and `pengingat_berikut` are the days on which each periodic run looks at it next,
    worked out at every save and at every look (domain/tinjauan.py)."""

    __tablename__ = "kemitraan"
    __table_args__ = (
        Index(None, "evaluasi_berikut"),
        Index(None, "pengingat_berikut"),
        Index(None, "pola", "judul"),
    )

    nomor: Mapped[str] = mapped_column(unique=True)
    judul: Mapped[str]
    pola: Mapped[str]
    sektor: Mapped[str | None]
    visi: Mapped[str | None]
    masalah: Mapped[str | None]
    induk: Mapped[str | None] = mapped_column(ForeignKey("kemitraan.nomor"), index=True)
    pendorong: Mapped[tuple[Pendorong, ...]]
    masa_mulai: Mapped[date | None]
    masa_berakhir: Mapped[date | None]
    evaluasi_pertama: Mapped[date | None]
    evaluasi_setiap_bulan: Mapped[int | None]
    evaluasi_berikut: Mapped[date | None]
    pengingat_berikut: Mapped[date | None]
    komunikasi_saluran: Mapped[tuple[str, ...]]
    komunikasi_rapat_pertama: Mapped[date | None]
    komunikasi_rapat_setiap_bulan: Mapped[int | None]
    penanggung_jawab_id: Mapped[int] = mapped_column(ForeignKey("pengguna.id"), index=True)
    penyetuju_id: Mapped[int] = mapped_column(ForeignKey("pengguna.id"), index=True)
    penanggung_jawab_pengganti_nama: Mapped[str | None]
    penanggung_jawab_pengganti_surel: Mapped[str | None]
    penanggung_jawab_pengganti_sampai: Mapped[date | None]
    penyetuju_pengganti_nama: Mapped[str | None]
    penyetuju_pengganti_surel: Mapped[str | None]
    penyetuju_pengganti_sampai: Mapped[date | None]
    keberlanjutan_rencana: Mapped[str | None]
    keberlanjutan_pendanaan: Mapped[str | None]
    keberlanjutan_kelembagaan: Mapped[str | None]
    keluar_rencana: Mapped[str | None]
    keluar_pemberitahuan_hari: Mapped[int | None]
    keluar_pengusul: Mapped[str | None]
    keluar_diusulkan: Mapped[date | None]
    keluar_alasan: Mapped[str | None]
    keluar_diberitahu: Mapped[Mapping[str, date]]
    pembinaan: Mapped[tuple[str, ...]]
    komponen: Mapped[tuple[str, ...]]
    standar_uraian: Mapped[str | None]
    standar_nilai: Mapped[Decimal | None]
    standar_merencanakan_usaha: Mapped[Decimal | None]
    standar_menaati_perjanjian: Mapped[Decimal | None]
    standar_kinerja: Mapped[Decimal | None]
    standar_skala_ekonomi: Mapped[Decimal | None]
    standar_keterampilan_standar: Mapped[Decimal | None]
    ekonomi_jenis: Mapped[JenisEkonomi | None]
    ekonomi_harga: Mapped[str | None]
    ekonomi_pembayaran: Mapped[str | None]
    ekonomi_volume: Mapped[str | None]
    tahap: Mapped[Tahap]
    tahap_sejak: Mapped[date]
    siklus: Mapped[int]
    siklus_sejak: Mapped[date | None]
    versi: Mapped[int]
    versi_tahap: Mapped[int]
    versi_rencana: Mapped[int]
    ditangguhkan: Mapped[bool]
    diarsipkan: Mapped[bool]


class SewaRow(Dasar):
    """Which run is looking at a kemitraan, and until when nobody else does: one for each kerja at the most;
    whoever comes after its end takes it over."""

    __tablename__ = "sewa"
    __table_args__ = (UniqueConstraint("kemitraan_id", "kerja"),)

    kemitraan_id: Mapped[int] = mapped_column(ForeignKey("kemitraan.id"))
    kerja: Mapped[Kerja]
    penyewa: Mapped[str] = mapped_column(index=True)
    sampai: Mapped[datetime]
