"""What an office sets: rules, letterhead, logo."""
