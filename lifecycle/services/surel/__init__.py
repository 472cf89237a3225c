"""The outbox: sending, trying again, merging, previewing."""
