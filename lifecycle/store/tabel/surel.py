"""The outbox: every mail frozen as it will be sent, what it carries, and the addresses that gave trouble."""

from sqlalchemy import ForeignKey, Index, Integer, Text

from lifecycle.store.column_types import Mampat, Waktu
from lifecycle.store.tabel.dasar import boleh, tabel, wajib

# `sidik` is the left half of the Message-ID, `gabungan_id` the digest that this mail went into, `sewa_oleh`
# whoever is sending it.
SUREL = tabel(
    "surel",
    wajib("kemitraan_id", Integer, ForeignKey("kemitraan.id"), indeks=True),
    wajib("kunci", Text, unik=True),
    wajib("notifikasi", Text),
    wajib("kepada", Text),
    boleh("pihak", Text),
    wajib("perihal", Text),
    wajib("status", Text),
    wajib("percobaan", Integer),
    wajib("dibuat", Waktu),
    boleh("coba_lagi", Waktu),
    boleh("terkirim", Waktu),
    boleh("galat", Text),
    boleh("sewa_oleh", Text),
    boleh("sewa_sampai", Waktu),
    wajib("sidik", Text, indeks=True),
    wajib("naskah", Text),
    wajib("bahasa", Text),
    wajib("nama", Text),
    boleh("gabungan_id", Integer, ForeignKey("surel.id")),
    wajib("isi", Mampat),
    Index(None, "status", "coba_lagi"),
    Index(None, "kepada", "status"),
    Index(None, "terkirim"),
)

# Attachments, each kept once whatever number of mails carry it. `sidik` is the SHA-256 of what was attached,
# `isi` is how it stands in a mail, encoded.
LAMPIRAN = tabel("lampiran", wajib("sidik", Text, unik=True), wajib("isi", Mampat))

# Addresses in small letters; one that never bounced has no row.
ALAMAT = tabel(
    "alamat",
    wajib("surel", Text, unik=True),
    boleh("ditahan_sejak", Waktu, indeks=True),
    boleh("sebab", Text),
    wajib("lunak", Integer),
)

# Bounces that were read, each known again by the hash of its bytes.
PANTULAN = tabel(
    "pantulan",
    wajib("sidik", Text, unik=True),
    boleh("surel_id", Integer, ForeignKey("surel.id"), indeks=True),
    wajib("jenis", Text),
    wajib("waktu", Waktu),
)
