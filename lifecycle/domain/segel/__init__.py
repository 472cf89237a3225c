"""What proves that records are as they were written: seals over the facts, and over all chains of a day."""
