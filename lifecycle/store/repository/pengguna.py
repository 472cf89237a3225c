"""Internal people: read off the partnerships that name them, and as an admin registered them."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, insert, or_, select, update

from lifecycle.domain.daftar import JABATAN, CatatanOrang, OrangTerdaftar, Pengguna
from lifecycle.domain.fakta import Orang
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.store.repository.base import Repository
from lifecycle.store.sisip import sisip
from lifecycle.store.tabel.kemitraan import CATATAN_ORANG, KEMITRAAN, PENGGUNA

_MEMEGANG = {jabatan: KEMITRAAN.c[f"{jabatan}_id"] for jabatan in JABATAN}


class PenggunaRepository(Repository):
    def pengguna(self, surel: str) -> Pengguna | None:
        """Whoever has this address, in capitals or not."""
        memegang = [
            exists().where(kolom == PENGGUNA.c.id).label(jabatan) for jabatan, kolom in _MEMEGANG.items()
        ]
        pilih = select(PENGGUNA, *memegang).where(PENGGUNA.c.kunci == kunci_surel(surel))
        baris = self._koneksi.execute(pilih).mappings().one_or_none()
        return None if baris is None else _pengguna(baris)

    def semua_orang(self) -> tuple[OrangTerdaftar, ...]:
        """Everybody, with what he holds in open partnerships, by address; one query."""
        from lifecycle.store.repository.tugas import TUGAS

        hidup = ~KEMITRAAN.c.diarsipkan
        jumlah: list[ColumnElement[int]] = [
            _banyaknya(KEMITRAAN, (kolom == PENGGUNA.c.id) & hidup).label(jabatan)
            for jabatan, kolom in _MEMEGANG.items()
        ]
        tugas = (func.lower(TUGAS.c.giliran) == PENGGUNA.c.kunci) & TUGAS.c.selesai.is_(None)
        pilih = select(PENGGUNA, *jumlah, _banyaknya(TUGAS, tugas).label("tugas")).order_by(PENGGUNA.c.kunci)
        return tuple(
            OrangTerdaftar(
                pengguna=_pengguna(b),
                petugas=b["penanggung_jawab"],
                penyetuju=b["penyetuju"],
                tugas=b["tugas"],
            )
            for b in self._koneksi.execute(pilih).mappings()
        )

    def ada_admin(self, pada: date) -> bool:
        """Whether anybody looks after people on that day."""
        pilih = select(PENGGUNA.c.surel, PENGGUNA.c.nama, PENGGUNA.c.terdaftar, PENGGUNA.c.berhenti)
        terdaftar = self._koneksi.execute(pilih.where(PENGGUNA.c.terdaftar.is_not(None))).mappings()
        return any(_pengguna(b).admin(pada) for b in terdaftar)

    def nomor_dipegang(self, surel: str, jabatan: Collection[str]) -> tuple[str, ...]:
        """The partnerships, not archived, that he holds as one of these, in order."""
        dia = select(PENGGUNA.c.id).where(PENGGUNA.c.kunci == kunci_surel(surel)).scalar_subquery()
        pilih = select(KEMITRAAN.c.nomor).where(~KEMITRAAN.c.diarsipkan)
        cocok = [_MEMEGANG[satu] == dia for satu in jabatan]
        return tuple(self._koneksi.scalars(pilih.where(or_(*cocok)).order_by(KEMITRAAN.c.nomor)))

    def catatan_orang(self, surel: str) -> tuple[CatatanOrang, ...]:
        """What was done to this one's place in the register, oldest first."""
        pilih = select(CATATAN_ORANG).where(CATATAN_ORANG.c.surel == kunci_surel(surel))
        semua = self._koneksi.execute(pilih.order_by(CATATAN_ORANG.c.id)).mappings()
        return tuple(CatatanOrang(**{k: v for k, v in b.items() if k != "id"}) for b in semua)

    def simpan_orang(self, orang: Pengguna, catatan: CatatanOrang) -> None:
        """Register him as he is now, and append what was done."""
        nomor = id_pengguna(self._koneksi, Orang(nama=orang.nama, surel=orang.surel))
        isi = {"terdaftar": sorted(orang.terdaftar), "berhenti": orang.berhenti}
        self._koneksi.execute(update(PENGGUNA).where(PENGGUNA.c.id == nomor).values(isi))
        kolom = {c.name: getattr(catatan, c.name) for c in CATATAN_ORANG.c if c.name != "id"}
        self._koneksi.execute(insert(CATATAN_ORANG).values(kolom | {"surel": kunci_surel(catatan.surel)}))


def _banyaknya(tabel: Any, syarat: ColumnElement[bool]) -> Any:
    return select(func.count()).select_from(tabel).where(syarat).correlate(PENGGUNA).scalar_subquery()


def _pengguna(baris: Mapping[Any, Any]) -> Pengguna:
    return Pengguna(
        surel=baris["surel"],
        nama=baris["nama"],
        memegang=frozenset(peran for jabatan, peran in JABATAN.items() if baris.get(jabatan)),
        terdaftar=frozenset(baris["terdaftar"] or ()),
        berhenti=baris["berhenti"],
    )


def id_pengguna(koneksi: Connection, orang: Orang) -> int:
    """The row of a person, made or renamed as needed: somebody is called the same in every kemitraan."""
    perintah = sisip(koneksi, PENGGUNA).values(
        kunci=kunci_surel(orang.surel), surel=orang.surel, nama=orang.nama
    )
    baru = perintah.excluded
    koneksi.execute(
        perintah.on_conflict_do_update(
            index_elements=["kunci"],
            set_={"surel": baru.surel, "nama": baru.nama},
            where=(PENGGUNA.c.surel != baru.surel) | (PENGGUNA.c.nama != baru.nama),
        )
    )
    pilih = select(PENGGUNA.c.id).where(PENGGUNA.c.kunci == kunci_surel(orang.surel))
    return int(koneksi.execute(pilih).scalar_one())
