"""The revisions, in order; each file begins with its own. The last one is what the code works with."""
