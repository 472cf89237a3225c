"""The domain, pure: frozen facts in, findings or decisions out. No I/O, no clock, no ORM."""
