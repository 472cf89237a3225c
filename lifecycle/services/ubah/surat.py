"""The numbered letters of a kemitraan: rendered once, read for ever (services/baca/surat.py)."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.services.ports.buku import Buku
from lifecycle.services.ports.perangkat import Perangkat


def tulis_surat_baru(
    u: Buku, perangkat: Perangkat, lama: Kemitraan, baru: Kemitraan, pada: date
) -> tuple[str, ...]:
    """Render and keep the letters that `baru` issued and `lama` did not have; their numbers. The caller
    commits.

    Raises TemplatRusak.
    """
    fakta, ada = perangkat.lihat(baru, pada), {sp.nomor for sp in lama.peringatan}
    terbit = [sp for sp in baru.peringatan if sp.nomor not in ada]
    for sp in terbit:
        u.simpan_surat(baru.nomor, sp.nomor, "html", perangkat.penyurat().peringatan_html(fakta, sp))
    return tuple(sp.nomor for sp in terbit)
