"""Templates: the cage that they run in, and how values are written."""
