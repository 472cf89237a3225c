"""Meetings: schedule, invitation, attendance, minutes."""
