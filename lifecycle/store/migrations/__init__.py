"""How the schema came to be. A migration that was released is never changed; a new one follows it."""
