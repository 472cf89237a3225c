"""Expectations: what a pihak says of its own."""
