"""A mitra may become another one: renamed, or merged by a person."""

from alembic import op

from lifecycle.store.migrations.kolom import TEKS, boleh

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("mitra", boleh("menjadi", TEKS))
