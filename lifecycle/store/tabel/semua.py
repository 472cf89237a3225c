"""Every table, for those who need to know all of them."""

from lifecycle.store.tabel import kemitraan, riwayat, surel, terbitan
from lifecycle.store.tabel.dasar import Dasar
from lifecycle.store.tabel.entri import semua_entri

__all__ = ["ENTRI", "Dasar", "kemitraan", "riwayat", "surel", "terbitan"]

ENTRI = semua_entri()
