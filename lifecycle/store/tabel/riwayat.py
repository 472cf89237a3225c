"""The history. The database itself refuses to change or to remove a row (see the migration)."""

from sqlalchemy import Date, ForeignKey, Integer, Text, UniqueConstraint

from lifecycle.domain.kata import Tahap
from lifecycle.store.column_types import Json, KataColumn, Waktu
from lifecycle.store.tabel.dasar import boleh, tabel, wajib

RIWAYAT = tabel(
    "riwayat",
    wajib("kemitraan_id", Integer, ForeignKey("kemitraan.id")),
    wajib("versi", Integer),
    wajib("kunci", Text, unik=True),
    wajib("permintaan", Text),
    wajib("jenis", Text),
    boleh("pemicu", Text),
    boleh("dari", KataColumn(Tahap)),
    boleh("ke", KataColumn(Tahap)),
    wajib("siklus", Integer),
    wajib("oleh", Text),
    wajib("alasan", Text),
    wajib("pada", Date),
    wajib("waktu", Waktu),
    wajib("definisi", Text),
    wajib("rincian", Json(dict)),
    wajib("hash_lama", Text),
    wajib("hash", Text),
    UniqueConstraint("kemitraan_id", "versi"),
)
