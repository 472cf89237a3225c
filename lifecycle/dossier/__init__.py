"""Dossiers: what officers write down, read into typed values with every fault told at once."""
