"""The kemitraan itself: what it says of itself, where it stands, and who answers for it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.kata import JenisEkonomi, Pendorong, Tahap
from lifecycle.store.tabel.dasar import Dasar


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
