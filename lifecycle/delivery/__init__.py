"""The way out: mails, their channels, and the report. Import the part you need; nothing is loaded here."""
