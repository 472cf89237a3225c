"""Time: working days, holidays, rhythms, thresholds, office hours."""
