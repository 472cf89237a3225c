"""Mails: the queue, addresses, waits, bounces."""
