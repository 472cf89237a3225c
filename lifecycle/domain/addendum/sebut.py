"""How an addendum is spoken of: who proposed it, in words that a partner knows."""

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.surel.kontak import sebut_siapa


def sebut_pengusul(kemitraan: Kemitraan, pengusul: str) -> str:
    """The mitra, the person, or the dossier behind `pengusul` (a kode, a surel, or "berkas:<name>")."""
    if pengusul.startswith("berkas:"):
        return f"berkas {pengusul.removeprefix('berkas:')}"
    return sebut_siapa(kemitraan, pengusul)
