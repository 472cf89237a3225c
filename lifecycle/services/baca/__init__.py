"""Reading: one kemitraan, lists, the history."""
