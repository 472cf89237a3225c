"""Memberships, with the people who speak for them and the benefits they expect."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, ForeignKey, Select, select
from sqlalchemy.orm import Mapped, mapped_column

from lifecycle.domain.fakta import Kontak, Manfaat, Pihak
from lifecycle.domain.kata import Bahasa, JenisPihak, Kapabilitas, KodeManfaat, TingkatKontak
from lifecycle.store.sisip import sisip_bila_belum_ada
from lifecycle.store.tabel.dasar import Entri, EntriKemitraan
from lifecycle.store.tabel.mitra import MitraRow


class PihakRow(EntriKemitraan):
    __tablename__ = "pihak"
    fakta = Pihak

    mitra_id: Mapped[int] = mapped_column(ForeignKey("mitra.id"), index=True)
    kode: Mapped[str]
    jenis: Mapped[JenisPihak]
    bentuk: Mapped[str | None]
    peran: Mapped[str]
    kebutuhan: Mapped[str | None]
    kekuatan: Mapped[tuple[str, ...]]
    kelemahan: Mapped[tuple[str, ...]]
    kaitan_bisnis_inti: Mapped[str | None]
    bagi_hasil: Mapped[Decimal | None]
    bergabung: Mapped[date | None]
    keluar: Mapped[date | None]
    alasan_keluar: Mapped[str | None]
    pembagian_tugas: Mapped[str | None]
    kapabilitas: Mapped[Mapping[Kapabilitas, Decimal]]

    @classmethod
    def pilih(cls) -> Select[Any]:
        return select(cls.__table__, MitraRow.nama.label("mitra")).join_from(
            cls.__table__, MitraRow.__table__
        )

    @classmethod
    def rujuk(cls, koneksi: Connection, baris: list[dict[str, Any]]) -> None:
        tabel = MitraRow.__table__
        # In one order always, so that two who save the same mitra wait for each other only one way round.
        nama = sorted({b["mitra"] for b in baris})
        sisip_bila_belum_ada(koneksi, tabel, [{"nama": n} for n in nama])
        rujukan = select(tabel.c.nama, tabel.c.id).where(tabel.c.nama.in_(nama))
        id_mitra = dict(koneksi.execute(rujukan).tuples().all())
        for b in baris:
            b["mitra_id"] = id_mitra[b.pop("mitra")]


class EntriPihak(Entri):
    """One entry under a pihak, gone with it."""

    __abstract__ = True
    INDUK = "pihak_id"

    pihak_id: Mapped[int] = mapped_column(ForeignKey("pihak.id", ondelete="CASCADE"), sort_order=-2)


class KontakRow(EntriPihak):
    __tablename__ = "kontak"
    fakta = Kontak

    nama: Mapped[str]
    surel: Mapped[str]
    telepon: Mapped[str | None]
    tingkat: Mapped[TingkatKontak]
    bahasa: Mapped[Bahasa]


class ManfaatRow(EntriPihak):
    __tablename__ = "manfaat"
    fakta = Manfaat

    kode: Mapped[KodeManfaat]
    harapan: Mapped[str | None]
    terwujud: Mapped[str | None]
