"""Disputes, led by a neutral penengah."""
