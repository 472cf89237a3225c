"""What is to come if nobody acts."""
