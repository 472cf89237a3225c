"""What an image is by its own first bytes: its kind and its size, whatever its file is called."""

from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_GIF = (b"GIF87a", b"GIF89a")
_JPEG = b"\xff\xd8"
# Parts of a JPEG that hold its size.
_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """An image that mail programs show: `jenis` is png, gif or jpeg; its size is in pixels."""

    jenis: str
    lebar: int
    tinggi: int

    def muat_dalam(self, lebar: int, tinggi: int) -> tuple[int, int]:
        """Its width and height when shrunk, never grown, to fit in so much room."""
        skala = min(1, lebar / self.lebar, tinggi / self.tinggi)
        return max(1, round(self.lebar * skala)), max(1, round(self.tinggi * skala))


def kenali_logo(isi: bytes) -> Logo | None:
    """The image that these bytes are; None for anything else, SVG and WebP too, which many programs leave
    out."""
    jenis, lebar, tinggi = _ukuran(isi)
    return Logo(jenis=jenis, lebar=lebar, tinggi=tinggi) if lebar and tinggi else None


def _ukuran(isi: bytes) -> tuple[str, int, int]:
    if isi.startswith(_PNG) and isi[12:16] == b"IHDR":
        return "png", _besar(isi[16:20]), _besar(isi[20:24])
    if isi.startswith(_GIF):
        return "gif", int.from_bytes(isi[6:8], "little"), int.from_bytes(isi[8:10], "little")
    if isi.startswith(_JPEG):
        return "jpeg", *_ukuran_jpeg(isi)
    return "", 0, 0


def _ukuran_jpeg(isi: bytes) -> tuple[int, int]:
    letak = len(_JPEG)
    while letak + 9 <= len(isi) and isi[letak] == 0xFF:
        tanda = isi[letak + 1]
        if tanda in _SOF:
            return _besar(isi[letak + 7 : letak + 9]), _besar(isi[letak + 5 : letak + 7])
        # Before a part there may be filling.
        letak += 1 if tanda == 0xFF else 2 + _besar(isi[letak + 2 : letak + 4])
    return 0, 0


def _besar(isi: bytes) -> int:
    return int.from_bytes(isi, "big")
