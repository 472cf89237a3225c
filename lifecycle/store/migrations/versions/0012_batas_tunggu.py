"""How long a silent pihak may hold an evaluation up; partnerships of before wait as long as the default."""

from alembic import op

from lifecycle.store.migrations.kolom import ANGKA, terisi

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("kemitraan", terisi("evaluasi_batas_tunggu_hari", ANGKA, "30"))
