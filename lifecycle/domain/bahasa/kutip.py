"""Foreign text inside a sentence, and whether there is any."""

import re

_PANJANG_KUTIPAN = 60


def kutip(teks: str, *, panjang: int = _PANJANG_KUTIPAN) -> str:
    """A foreign text, short and without anything that a terminal would obey, for use in a sentence."""
    terbaca = "".join(huruf if huruf.isprintable() else "?" for huruf in re.sub(r"\s+", " ", teks.strip()))
    return terbaca if len(terbaca) <= panjang else terbaca[: panjang - 1] + "…"


def terisi(teks: str | None) -> bool:
    """Whether something was written; blanks are nothing."""
    return teks is not None and bool(teks.strip())
