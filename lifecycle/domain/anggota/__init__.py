"""Members: who joins and who leaves, and what a leaving asks for."""
