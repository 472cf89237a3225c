"""Reading: what a command or a page shows, as data. Nothing here writes."""
