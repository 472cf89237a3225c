"""Who may do what. So far: the names that people act under."""
