"""Ending: the proposal, the notice, and what holds at the end."""
