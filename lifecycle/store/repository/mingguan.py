"""Who gets a weekly digest, and which partnerships have anything to say in it, without loading them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Numeric, Text, and_, cast, exists, func, or_, select, true, type_coerce

from lifecycle.domain.daftar import JABATAN
from lifecycle.domain.fakta import Dokumen, Komitmen, Orang, Realisasi
from lifecycle.domain.kata import PeranOrang, Tahap
from lifecycle.domain.pemicu import BERJALAN
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.store.repository.base import Repository
from lifecycle.store.repository.tugas import TUGAS, bergiliran
from lifecycle.store.tabel.entri import tabel_untuk
from lifecycle.store.tabel.kemitraan import KEMITRAAN, PENGGUNA
from lifecycle.store.tabel.riwayat import RIWAYAT

if TYPE_CHECKING:
    from lifecycle.domain.mingguan.minggu import Minggu, Pindahan

petugas_id, penyetuju_id = (KEMITRAAN.c[f"{peran}_id"] for peran in JABATAN)


# Roles are kept as a JSON list of words.
_AUDITOR = type_coerce(PENGGUNA.c.terdaftar, Text).contains(f'"{PeranOrang.AUDITOR}"')


class MingguanRepository(Repository):
    """Everything here is asked of one kemitraan at a time, by the indexes that begin with its id."""

    def orang_kantor(self, *, sesudah: str, batas: int) -> tuple[Orang, ...]:
        memegang = or_(petugas_id == PENGGUNA.c.id, penyetuju_id == PENGGUNA.c.id)
        pilih = (
            select(PENGGUNA.c.nama, PENGGUNA.c.surel)
            .where(PENGGUNA.c.kunci > sesudah)
            .where(or_(exists().where(memegang, ~KEMITRAAN.c.diarsipkan), _AUDITOR))
            .order_by(PENGGUNA.c.kunci)
            .limit(batas)
        )
        return tuple(Orang(**b) for b in self._koneksi.execute(pilih).mappings())

    def nomor_mingguan(
        self, surel: str, minggu: "Minggu", *, ditahan: Collection[str], semua: bool = False
    ) -> tuple[str, ...]:
        """A first choice, which misses none; whether it says anything the facts tell."""
        dia = select(PENGGUNA.c.id).where(PENGGUNA.c.kunci == kunci_surel(surel)).scalar_subquery()
        milik = true() if semua else or_(petugas_id == dia, penyetuju_id == dia)
        bertugas = _bertugas(surel, dia, ditahan)
        perlu = or_(bertugas, _bergerak(minggu), _terlambat(minggu), _berakhir(minggu))
        pilih = select(KEMITRAAN.c.nomor).where(milik, ~KEMITRAAN.c.diarsipkan, perlu)
        return tuple(self._koneksi.scalars(pilih.order_by(KEMITRAAN.c.nomor)))

    def pindahan(self, nomor: Sequence[str], minggu: "Minggu") -> "Mapping[str, Sequence[Pindahan]]":
        # This brings in every rule that a digest tells of; who writes none does without them.
        from lifecycle.domain.mingguan.minggu import Pindahan

        r, k = RIWAYAT.c, KEMITRAAN.c
        pilih = (
            select(k.nomor, r.pemicu, r.dari, r.ke, r.pada, r.alasan)
            .join(KEMITRAAN, k.id == r.kemitraan_id)
            .where(k.nomor.in_(nomor), *_pada_minggu(minggu))
            .order_by(k.nomor, r.versi)
        )
        hasil: defaultdict[str, list[Pindahan]] = defaultdict(list)
        for baris in self._koneksi.execute(pilih).mappings():
            hasil[baris["nomor"]].append(Pindahan(**baris))
        return hasil


def _bertugas(surel: str, dia: ColumnElement[int], ditahan: Collection[str]) -> ColumnElement[bool]:
    """Work that is his or a petugas looks after, and all work where he reads in place of the other one."""
    tertahan = select(PENGGUNA.c.id).where(PENGGUNA.c.kunci.in_(ditahan))
    mewakili = or_(petugas_id.in_(tertahan), penyetuju_id.in_(tertahan))
    penyetuju = select(PENGGUNA.c.kunci).where(PENGGUNA.c.id == penyetuju_id).correlate(KEMITRAAN)
    diurus = and_(petugas_id == dia, func.lower(TUGAS.c.giliran) != penyetuju.scalar_subquery())
    giliran = or_(bergiliran(surel), diurus, mewakili)
    return exists().where(TUGAS.c.kemitraan_id == KEMITRAAN.c.id, TUGAS.c.selesai.is_(None), giliran)


def _bergerak(minggu: "Minggu") -> ColumnElement[bool]:
    return exists().where(RIWAYAT.c.kemitraan_id == KEMITRAAN.c.id, *_pada_minggu(minggu))


def _pada_minggu(minggu: "Minggu") -> tuple[ColumnElement[bool], ...]:
    return RIWAYAT.c.pemicu.is_not(None), RIWAYAT.c.pada.between(minggu.sejak, minggu.pada)


def _terlambat(minggu: "Minggu") -> ColumnElement[bool]:
    """A promise that fell due and was not delivered in full; SQLite adds up with some fifteen digits."""
    k, janji, realisasi = KEMITRAAN.c, tabel_untuk(Komitmen).table.c, tabel_untuk(Realisasi).table.c
    kiriman = (
        realisasi.kemitraan_id == janji.kemitraan_id,
        realisasi.komitmen == janji.kode,
        realisasi.tanggal <= minggu.pada,
    )
    jumlah = select(func.coalesce(func.sum(cast(realisasi.jumlah, Numeric)), 0)).where(*kiriman)
    return and_(
        k.tahap.in_(BERJALAN),
        ~k.ditangguhkan,
        exists().where(
            janji.kemitraan_id == k.id,
            janji.jatuh_tempo < minggu.pada,
            func.trim(func.coalesce(janji.dikecualikan, "")) == "",
            or_(~exists().where(*kiriman), jumlah.scalar_subquery() < cast(janji.jumlah, Numeric)),
        ),
    )


def _berakhir(minggu: "Minggu") -> ColumnElement[bool]:
    k, dokumen = KEMITRAAN.c, tabel_untuk(Dokumen).table.c
    jendela = minggu.pada, minggu.sampai
    naskah = exists().where(dokumen.kemitraan_id == k.id, dokumen.berlaku_sampai.between(*jendela))
    return and_(k.tahap != Tahap.TERMINASI, or_(k.masa_berakhir.between(*jendela), naskah))
