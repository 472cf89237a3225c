"""Kemitraan: a workflow engine for the life of a partnership."""
