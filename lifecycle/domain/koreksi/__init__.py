"""Corrections: a fact mended or withdrawn by its key, what may not be, and what follows anew."""
