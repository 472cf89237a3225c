"""Who may do what: the one place that every service asks, and the names that people act under."""
