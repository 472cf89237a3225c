"""Periodic runs over all that is due."""
