"""The envelope of a mail: parts, headers, names, other ways for an address."""
