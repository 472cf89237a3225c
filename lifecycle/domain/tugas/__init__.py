"""Work: what opens a task, whose it is, and when it is done."""
