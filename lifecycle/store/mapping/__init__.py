"""Facts to rows and back."""
