"""Approvals that wait for somebody."""
