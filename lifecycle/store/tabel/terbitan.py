"""What was rendered once and stays as it was given out: reports and numbered letters."""

from sqlalchemy import ForeignKey, Integer, Text, UniqueConstraint

from lifecycle.store.column_types import Mampat
from lifecycle.store.tabel.dasar import tabel, wajib

# The report of the evaluation that `versi` recorded, in one format such as html.
LAPORAN = tabel(
    "laporan",
    wajib("kemitraan_id", Integer, ForeignKey("kemitraan.id")),
    wajib("versi", Integer),
    wajib("format", Text),
    wajib("isi", Mampat),
    UniqueConstraint("kemitraan_id", "versi", "format"),
)

# The letter of that number, in one format such as html.
SURAT = tabel(
    "surat",
    wajib("kemitraan_id", Integer, ForeignKey("kemitraan.id")),
    wajib("nomor", Text),
    wajib("format", Text),
    wajib("isi", Mampat),
    UniqueConstraint("kemitraan_id", "nomor", "format"),
)
