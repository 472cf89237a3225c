"""Every table, for those who need to know all of them."""

from lifecycle.store.tabel import kemitraan, riwayat, surel, terbitan
from lifecycle.store.tabel.dasar import METADATA
from lifecycle.store.tabel.entri import semua_entri

__all__ = ["ENTRI", "METADATA", "kemitraan", "riwayat", "surel", "terbitan"]

ENTRI = semua_entri()
