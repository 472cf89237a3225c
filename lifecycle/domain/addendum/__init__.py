"""Addenda: how the agreed rencana changes. usulan.py proposes, putusan.py puts in force or refuses."""
