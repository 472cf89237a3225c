"""Promises: what is asked for, the ladder from reminder to SP III, thanks."""
