"""Help asked for and given (sambat sinambat)."""
