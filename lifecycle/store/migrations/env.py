"""How Alembic reaches the database: over the connection that `siapkan` opened, inside its transaction."""

from alembic import context

from lifecycle.store.tabel.semua import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
