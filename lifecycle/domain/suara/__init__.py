"""Votes: whose they are, how they decide, and when a second voice is needed."""
