"""What is asked of the database and told to it, one file per noun."""
