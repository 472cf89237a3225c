"""What happened: documents, votes, measures, deliveries, surveys, meetings, disputes, help, warnings."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.fakta import (
    Bantuan,
    Capaian,
    Dokumen,
    Harapan,
    NilaiKapabilitas,
    Peluang,
    Peringatan,
    Persetujuan,
    Rapat,
    Realisasi,
    Sengketa,
    Survei,
)
from lifecycle.domain.kata import JenisDokumen, ObjekPersetujuan, Suara
from lifecycle.store.tabel.dasar import EntriKemitraan


class DokumenRow(EntriKemitraan):
    __tablename__ = "dokumen"
    fakta = Dokumen

    jenis: Mapped[JenisDokumen]
    tanggal: Mapped[date]
    nomor: Mapped[Mapping[str, str]]
    ditandatangani: Mapped[Mapping[str, date]]
    berlaku_dari: Mapped[date | None]
    berlaku_sampai: Mapped[date | None] = mapped_column(index=True)


class PersetujuanRow(EntriKemitraan):
    __tablename__ = "persetujuan"
    fakta = Persetujuan

    objek: Mapped[ObjekPersetujuan]
    pihak: Mapped[str | None]
    penyetuju: Mapped[str | None]
    keputusan: Mapped[Suara]
    alasan: Mapped[str | None]
    tanggal: Mapped[date]
    wakil: Mapped[str | None]
    versi_rencana: Mapped[int]
    addendum: Mapped[int]


class CapaianRow(EntriKemitraan):
    __tablename__ = "capaian"
    fakta = Capaian

    indikator: Mapped[str]
    tanggal: Mapped[date]
    nilai: Mapped[Decimal]
    bukti: Mapped[str | None]
    komentar: Mapped[str | None]


class RealisasiRow(EntriKemitraan):
    __tablename__ = "realisasi"
    fakta = Realisasi

    komitmen: Mapped[str]
    tanggal: Mapped[date]
    jumlah: Mapped[Decimal | None]
    bukti: Mapped[str | None]


class SurveiRow(EntriKemitraan):
    __tablename__ = "survei"
    fakta = Survei

    tanggal: Mapped[date]
    penilai: Mapped[str]
    dinilai: Mapped[str]
    responden: Mapped[str | None]
    kejujuran: Mapped[int | None]
    keadilan: Mapped[int | None]
    kebijaksanaan: Mapped[int | None]
    partisipasi: Mapped[int | None]
    gotong_royong: Mapped[int | None]
    keterbukaan: Mapped[int | None]
    penegakan_hukum: Mapped[int | None]
    keberlanjutan: Mapped[int | None]
    komentar: Mapped[str | None]


class HarapanRow(EntriKemitraan):
    __tablename__ = "harapan"
    fakta = Harapan

    pihak: Mapped[str]
    tanggal: Mapped[date]
    tetap: Mapped[bool]
    uraian: Mapped[str | None]


class KapabilitasRow(EntriKemitraan):
    __tablename__ = "kapabilitas"
    fakta = NilaiKapabilitas

    pihak: Mapped[str]
    tanggal: Mapped[date]
    merencanakan_usaha: Mapped[Decimal | None]
    menaati_perjanjian: Mapped[Decimal | None]
    kinerja: Mapped[Decimal | None]
    skala_ekonomi: Mapped[Decimal | None]
    keterampilan_standar: Mapped[Decimal | None]


class RapatRow(EntriKemitraan):
    __tablename__ = "rapat"
    fakta = Rapat

    tanggal: Mapped[date]
    hadir: Mapped[tuple[str, ...]]
    notulen: Mapped[str | None]


class SengketaRow(EntriKemitraan):
    __tablename__ = "sengketa"
    fakta = Sengketa

    kode: Mapped[str]
    uraian: Mapped[str]
    pihak: Mapped[tuple[str, ...]]
    komitmen: Mapped[tuple[str, ...]]
    penengah: Mapped[str | None]
    pernyataan: Mapped[Mapping[str, str]]
    dibuka: Mapped[date]
    ditutup: Mapped[date | None]
    putusan: Mapped[str | None]
    alasan: Mapped[str | None]


class BantuanRow(EntriKemitraan):
    __tablename__ = "bantuan"
    fakta = Bantuan

    kode: Mapped[str]
    uraian: Mapped[str]
    peminta: Mapped[str]
    pemberi: Mapped[str | None]
    diminta: Mapped[date]
    ditawarkan: Mapped[date | None]
    diterima: Mapped[date | None]
    selesai: Mapped[date | None]


class PeluangRow(EntriKemitraan):
    __tablename__ = "peluang"
    fakta = Peluang

    kode: Mapped[str]
    judul: Mapped[str | None]
    uraian: Mapped[str]
    dicatat: Mapped[date]
    kemitraan: Mapped[str | None]


class PeringatanRow(EntriKemitraan):
    __tablename__ = "peringatan"
    fakta = Peringatan

    komitmen: Mapped[str]
    tingkat: Mapped[int]
    tanggal: Mapped[date]
    nomor: Mapped[str]
    dicabut: Mapped[date | None]
