"""Indonesian in sentences: naming, numbers, near misses, quotations."""
