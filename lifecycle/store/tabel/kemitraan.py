"""The kemitraan itself, whom it names, and who is looking at it."""

from sqlalchemy import Date, ForeignKey, ForeignKeyConstraint, Index, Integer, Text, UniqueConstraint

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.kata import Kerja, Lewat, PeranOrang
from lifecycle.store.column_types import KataColumn, Waktu, daftar
from lifecycle.store.tabel.dasar import boleh, kolom_fakta, tabel, wajib

# Whoever can join many partnerships: one for every name, however many kemitraan it joins. `menjadi` is the
# name that it bears now, where a person renamed it or merged it into another one.
MITRA = tabel("mitra", wajib("nama", Text, unik=True), boleh("menjadi", Text))

# Internal people, named by the partnerships they run or decide on. `kunci` is the surel in lower case: an
# address is one person however it is written. `terdaftar` are the roles that an admin gave; who was never
# registered has none, nor has who left since. `berhenti` is the last day of one who left.
PENGGUNA = tabel(
    "pengguna",
    wajib("kunci", Text, unik=True),
    wajib("surel", Text),
    wajib("nama", Text),
    boleh("terdaftar", daftar(PeranOrang)),
    boleh("berhenti", Date),
)

# What was done to the register of people, row by row.
CATATAN_ORANG = tabel(
    "catatan_orang",
    wajib("surel", Text, indeks=True),
    wajib("tindakan", Text),
    wajib("oleh", Text),
    wajib("lewat", KataColumn(Lewat)),
    wajib("pada", Date),
    wajib("waktu", Waktu),
    wajib("menjadi", daftar(PeranOrang)),
    wajib("alasan", Text),
)

# `evaluasi_berikut` and `pengingat_berikut` are the days on which each periodic run looks at it next, worked
# out at every save and at every look (domain/tinjauan.py).
KEMITRAAN = tabel(
    "kemitraan",
    *kolom_fakta(Kemitraan, {"penanggung_jawab": PENGGUNA, "penyetuju": PENGGUNA}),
    boleh("evaluasi_berikut", Date, indeks=True),
    boleh("pengingat_berikut", Date, indeks=True),
    UniqueConstraint("nomor"),
    ForeignKeyConstraint(["induk"], ["kemitraan.nomor"]),
    Index(None, "induk"),
    Index(None, "pola", "judul"),
)

# Leases: which run is looking at a kemitraan, and until when nobody else does. There is one for each kerja at
# the most; whoever comes after its end takes it over.
SEWA = tabel(
    "sewa",
    wajib("kemitraan_id", Integer, ForeignKey("kemitraan.id")),
    wajib("kerja", KataColumn(Kerja)),
    wajib("penyewa", Text, indeks=True),
    wajib("sampai", Waktu),
    UniqueConstraint("kemitraan_id", "kerja"),
)
