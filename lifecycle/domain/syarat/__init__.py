"""Gates: what each trigger needs before a kemitraan may move."""
