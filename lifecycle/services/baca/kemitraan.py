"""One kemitraan as it was written down. No rule is asked of it, so that it answers fast."""

from datetime import date

from lifecycle.domain.fakta import Kemitraan, Peluang, lihat_dari
from lifecycle.services.ports.perangkat import Perangkat


def lihat(perangkat: Perangkat, nomor: str) -> Kemitraan:
    """One kemitraan with every fact. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        return u.muat(nomor)


def daftar_peluang(perangkat: Perangkat, nomor: str, *, pada: date) -> tuple[Peluang, ...]:
    """The register of opportunities as it is seen from that day. Raises NomorTidakDikenal."""
    return lihat_dari(lihat(perangkat, nomor), pada).kemitraan.peluang
