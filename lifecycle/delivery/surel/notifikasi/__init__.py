"""Notifications: their declarations, samples and values."""
