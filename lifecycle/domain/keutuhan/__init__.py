"""Integrity: what must hold of the facts at every stage, however early or late."""
