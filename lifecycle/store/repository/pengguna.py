"""Internal people, and what they may do: read off the partnerships that name them."""

from sqlalchemy import Connection, exists, select

from lifecycle.domain.daftar import Pengguna
from lifecycle.domain.fakta import Orang
from lifecycle.domain.surel.alamat import kunci_surel
from lifecycle.store.repository.base import KEMITRAAN, Repository
from lifecycle.store.sisip import sisip
from lifecycle.store.tabel.kemitraan import PenggunaRow

PENGGUNA = PenggunaRow.__table__

# Which field of a kemitraan makes its person what.
PERAN = {"penanggung_jawab": "petugas", "penyetuju": "penyetuju"}


class PenggunaRepository(Repository):
    def pengguna(self, surel: str) -> Pengguna | None:
        """Whoever has this address, in capitals or not."""
        memegang = [exists().where(KEMITRAAN.c[f"{p}_id"] == PENGGUNA.c.id).label(p) for p in PERAN]
        pilih = select(PENGGUNA, *memegang).where(PENGGUNA.c.kunci == kunci_surel(surel))
        baris = self._koneksi.execute(pilih).mappings().one_or_none()
        if baris is None:
            return None
        peran = frozenset(nama for p, nama in PERAN.items() if baris[p])
        terdaftar = frozenset(baris["peran"])
        return Pengguna(
            surel=baris["surel"],
            nama=baris["nama"],
            peran=peran | terdaftar,
            terdaftar=terdaftar,
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
