"""Names of organisations: what is left of one when its legal form, dots and capitals are taken away."""

import re

# What an organisation is by law, which people write or leave out.
_BENTUK = frozenset(
    ("pt", "cv", "ud", "pd", "fa", "firma", "tbk", "persero", "perum", "perumda", "koperasi", "yayasan")
)


def inti_nama(nama: str) -> str:
    """The name as it is compared: two spellings of one organisation give the same.

    >>> inti_nama("PT. Sawit  Makmur, Tbk.") == inti_nama("sawit makmur")
    True
    """
    kata = re.findall(r"\w+", nama.casefold().replace(".", " "))
    # "P.T." is two letters by now.
    rapat = re.sub(r"^(p t|c v|u d) ", lambda cocok: cocok[0].replace(" ", "") + " ", " ".join(kata))
    return "".join(satu for satu in rapat.split() if satu not in _BENTUK) or "".join(kata)
