"""What the use-cases need from below: the unit of work, the writer, the book."""
