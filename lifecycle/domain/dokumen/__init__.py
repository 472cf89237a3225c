"""Documents: who signed, and when they come to their end."""
