"""When and where people meet, as one meeting and the cadence of all both say it."""

from lifecycle.domain.arti import arti

JAM = arti("Jam", "Jam mulai, misalnya 09.30 WIB.", panjang=20)
TEMPAT = arti("Tempat", "Ruang dan alamat tempat bertemu.", panjang=200)
