"""Small images for tests, made of their bytes alone."""

import struct
import zlib


def png(lebar: int = 44, tinggi: int = 16, *, imbuhan: bytes = b"") -> bytes:
    """A green one; `imbuhan` makes it larger."""
    baris = b"\0" + b"\x14\x53\x2d" * lebar
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _potong(b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)),
            _potong(b"tEXt", b"Comment\0" + imbuhan),
            _potong(b"IDAT", zlib.compress(baris * tinggi)),
            _potong(b"IEND", b""),
        )
    )


def gif(lebar: int, tinggi: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", lebar, tinggi) + b"\0\0\0;"


def jpeg(lebar: int, tinggi: int) -> bytes:
    """Its size stands after a comment and a filler, as cameras write it."""
    keterangan = b"\xff\xfe" + struct.pack(">H", 6) + b"\xff\xc0ab"
    kerangka = b"\xff\xff\xc2" + struct.pack(">HBHH", 11, 8, tinggi, lebar) + b"\1\1\x11\0"
    return b"\xff\xd8" + keterangan + kerangka + b"\xff\xd9"


def _potong(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))
