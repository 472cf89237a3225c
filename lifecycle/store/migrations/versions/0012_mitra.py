"""A mitra may become another one: renamed, or merged by a person."""

from alembic import op

from lifecycle.store.migrations.kolom import TEKS, boleh

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("mitra", boleh("menjadi", TEKS))
