"""The numbered letters of a kemitraan: rendered once, read for ever (services/baca/surat.py)."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan
from lifecycle.domain.segel.disegel import Terbitan
from lifecycle.services.ports.perangkat import Perangkat


def surat_baru(
    perangkat: Perangkat, lama: Kemitraan | None, baru: Kemitraan, pada: date
) -> tuple[Terbitan, ...]:
    """The letters that `baru` issues and `lama` did not have. Raises TemplatRusak."""
    fakta = perangkat.lihat(baru, pada)
    ada = {sp.nomor for sp in lama.peringatan} if lama is not None else set()
    return tuple(
        Terbitan(
            jenis="surat",
            nama=sp.nomor,
            format="html",
            isi=perangkat.penyurat().peringatan_html(fakta, sp),
        )
        for sp in baru.peringatan
        if sp.nomor not in ada
    )
