"""Who hears of what: the list of all kinds of news, and their recipients."""
