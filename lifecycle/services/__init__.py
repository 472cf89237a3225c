"""Use-cases: each reads as load, decide, save, announce, commit, in one transaction."""
