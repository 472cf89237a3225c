"""The history of one kemitraan, and whether it can be trusted. Its facts are not loaded for that."""

from lifecycle.domain.riwayat import Riwayat, periksa_rantai
from lifecycle.services.ports.perangkat import Perangkat


def riwayat(perangkat: Perangkat, nomor: str) -> tuple[Riwayat, ...]:
    """The history, oldest first. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        return u.riwayat(nomor)


def periksa_riwayat(perangkat: Perangkat, nomor: str) -> tuple[str, ...]:
    """A sentence for every fault of the hash chain, and for a state that no row explains.

    Raises NomorTidakDikenal.
    """
    with perangkat.bacaan() as u:
        versi, rantai = u.keadaan(nomor).versi, u.riwayat(nomor)
    keluhan = list(periksa_rantai(rantai))
    if not rantai or rantai[-1].versi != versi:
        keluhan.append(f"Data kemitraan berversi {versi}, tetapi riwayat tidak sampai ke sana.")
    return tuple(keluhan)
