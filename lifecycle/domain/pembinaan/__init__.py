"""Helping a pihak up to the agreed standard."""
