"""The tables, one file per noun group. Import the file you need; semua.py brings all of them."""
