"""Near misses: the word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def saran(kata: str, pilihan: Iterable[str]) -> str:
    """A sentence that follows a refusal: the likely word, else all of them.

    >>> saran("plazma", ["inti", "plasma"])
    'Mungkin maksudnya "plasma".'
    """
    semua = {satu.lower(): satu for satu in sorted(pilihan)}
    dekat = get_close_matches(kata.lower(), semua, n=1, cutoff=0.6)
    if dekat:
        return f'Mungkin maksudnya "{semua[dekat[0]]}".'
    return f"Pilihannya: {', '.join(semua.values())}." if semua else ""
