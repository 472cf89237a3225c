"""The weekly digest: what one of our own people should know of his partnerships, from facts and a day."""
