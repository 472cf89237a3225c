"""Mail that can be trusted: identities, attachments kept once, digests, held addresses and bounces."""

import sqlalchemy as sa
from alembic import op

from lifecycle.domain.surel.antrean import sidik_surel
from lifecycle.store.migrations.kolom import ANGKA, BITA, TEKS, WAKTU, boleh, indeks, tabel, terisi, wajib

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for kolom in (terisi("sidik", TEKS, ""), terisi("naskah", TEKS, ""), terisi("nama", TEKS, "")):
        op.add_column("surel", kolom)
    op.add_column("surel", terisi("bahasa", TEKS, "id"))
    with op.batch_alter_table("surel") as surel:
        surel.add_column(boleh("gabungan_id", ANGKA))
        surel.create_foreign_key("fk_surel_gabungan_id_surel", "surel", ["gabungan_id"], ["id"])
    _beri_sidik()
    indeks("surel", "sidik")
    indeks("surel", "kepada", "status")
    indeks("surel", "terkirim")
    tabel("lampiran", wajib("sidik", TEKS, unik=True), wajib("isi", BITA))
    tabel(
        "alamat",
        wajib("surel", TEKS, unik=True),
        boleh("ditahan_sejak", WAKTU),
        boleh("sebab", TEKS),
        wajib("lunak", ANGKA),
    )
    indeks("alamat", "ditahan_sejak")
    tabel(
        "pantulan",
        wajib("sidik", TEKS, unik=True),
        boleh("surel_id", ANGKA, sa.ForeignKey("surel.id")),
        wajib("jenis", TEKS),
        wajib("waktu", WAKTU),
    )
    indeks("pantulan", "surel_id")


def _beri_sidik() -> None:
    """Mails of before keep the identity that they were sent under."""
    surel = sa.table("surel", sa.column("id"), sa.column("kunci"), sa.column("sidik"))
    koneksi = op.get_bind()
    for id_surel, kunci in koneksi.execute(sa.select(surel.c.id, surel.c.kunci)).all():
        koneksi.execute(sa.update(surel).where(surel.c.id == id_surel).values(sidik=sidik_surel(kunci)))
