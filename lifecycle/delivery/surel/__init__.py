"""Mails: one template file per notification, from an event to frozen bytes."""
