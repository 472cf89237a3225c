"""The history, and what holds it. The database itself refuses to change or remove a row (see migrations)."""

from sqlalchemy import Date, ForeignKey, Integer, Text, UniqueConstraint

from lifecycle.domain.kata import Lewat, Tahap
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
    boleh("lewat", KataColumn(Lewat)),
    wajib("alasan", Text),
    wajib("pada", Date),
    wajib("waktu", Waktu),
    wajib("definisi", Text),
    wajib("rincian", Json(dict)),
    boleh("sidik_bagian", Json(dict)),
    wajib("hash_lama", Text),
    wajib("hash", Text),
    UniqueConstraint("kemitraan_id", "versi"),
)

# A nomor that was given, for good: what shows when a kemitraan is gone as a whole.
NOMOR_TERBIT = tabel("nomor_terbit", wajib("nomor", Text, unik=True))

# The seal over all chains, as they were on a day.
SEGEL_HARIAN = tabel(
    "segel_harian",
    wajib("urutan", Integer, unik=True),
    wajib("tanggal", Date),
    wajib("jumlah", Integer),
    wajib("ujung", Json(dict)),
    wajib("sidik_lama", Text),
    wajib("sidik", Text),
)
