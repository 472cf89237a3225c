"""What stands on a document and who signs it: titles, units, the document above, addresses, signatories."""

from alembic import op

from lifecycle.store.migrations.kolom import ANGKA, TEKS, boleh

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    for nama in ("judul", "induk", "unit", "berkas"):
        op.add_column("dokumen", boleh(nama, TEKS))
    op.add_column("dokumen", boleh("rangkap", ANGKA))
    for nama in ("unit", "alamat", *(f"penandatangan_{k}" for k in ("nama", "jabatan", "dasar_wewenang"))):
        op.add_column("pihak", boleh(nama, TEKS))
