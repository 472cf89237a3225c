"""What was agreed: objectives, promises, measures, the plan of action, risks and common ground."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.fakta import Indikator, Kegiatan, Keselarasan, Komitmen, Risiko, Tujuan
from lifecycle.domain.kata import Arah, Dimensi, JenisKomitmen, StatusKegiatan, TingkatRisiko
from lifecycle.store.tabel.dasar import EntriKemitraan


class TujuanRow(EntriKemitraan):
    __tablename__ = "tujuan"
    fakta = Tujuan

    kode: Mapped[str]
    uraian: Mapped[str]


class KomitmenRow(EntriKemitraan):
    __tablename__ = "komitmen"
    fakta = Komitmen

    kode: Mapped[str]
    pihak: Mapped[str]
    jenis: Mapped[JenisKomitmen]
    uraian: Mapped[str]
    jumlah: Mapped[Decimal | None]
    satuan: Mapped[str | None]
    jatuh_tempo: Mapped[date | None] = mapped_column(index=True)
    bobot: Mapped[Decimal]
    dikecualikan: Mapped[str | None]


class IndikatorRow(EntriKemitraan):
    __tablename__ = "indikator"
    fakta = Indikator

    kode: Mapped[str]
    nama: Mapped[str]
    dimensi: Mapped[Dimensi]
    jenis: Mapped[str]
    arah: Mapped[Arah]
    awal: Mapped[Decimal | None]
    target: Mapped[Decimal | None]
    toleransi: Mapped[Decimal | None]
    satuan: Mapped[str | None]
    bobot: Mapped[Decimal]
    jatuh_tempo: Mapped[date | None]


class KegiatanRow(EntriKemitraan):
    __tablename__ = "kegiatan"
    fakta = Kegiatan

    kode: Mapped[str]
    uraian: Mapped[str]
    pihak: Mapped[str]
    mulai: Mapped[date | None]
    selesai: Mapped[date | None]
    status: Mapped[StatusKegiatan]
    pembinaan: Mapped[str | None]


class RisikoRow(EntriKemitraan):
    __tablename__ = "risiko"
    fakta = Risiko

    uraian: Mapped[str]
    tingkat: Mapped[TingkatRisiko]
    mitigasi: Mapped[str | None]
    pihak: Mapped[str | None]


class KeselarasanRow(EntriKemitraan):
    __tablename__ = "keselarasan"
    fakta = Keselarasan

    topik: Mapped[str]
    posisi: Mapped[Mapping[str, str]]
    sepakat: Mapped[bool]
