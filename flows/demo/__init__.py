"""The demo: the shipped dossiers played through the real flows, on embedded parts, from birth to archive."""
