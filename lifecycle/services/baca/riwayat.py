"""The history of one kemitraan, and whether it and the facts can be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass

from lifecycle.domain.galat import DataRusak, NomorTidakDikenal
from lifecycle.domain.riwayat import Riwayat, periksa_rantai
from lifecycle.domain.segel.bagian import sidik_berubah
from lifecycle.domain.segel.dicetak import SegelDicetak, periksa_dicetak
from lifecycle.domain.segel.harian import SegelHarian, periksa_segel_harian
from lifecycle.domain.segel.periksa import periksa_segel, sebut_tak_bersegel
from lifecycle.services.ports.perangkat import Perangkat
from lifecycle.services.ports.unit import UnitOfWork


@dataclass(frozen=True, kw_only=True, slots=True)
class HasilPeriksa:
    """What was found of one kemitraan: faults (`keluhan`), and what could not be checked (`catatan`)."""

    nomor: str
    keluhan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()


def riwayat(perangkat: Perangkat, nomor: str) -> tuple[Riwayat, ...]:
    """The history, oldest first. Raises NomorTidakDikenal."""
    with perangkat.bacaan() as u:
        return u.riwayat(nomor)


def semua_nomor(perangkat: Perangkat) -> tuple[str, ...]:
    """Every nomor that was ever given, also of what is gone."""
    with perangkat.bacaan() as u:
        return u.nomor_terbit()


def periksa_riwayat(perangkat: Perangkat, nomor: str) -> HasilPeriksa:
    """A sentence for every fault of the hash chain, for every fact that is not as it was sealed, and for a
    state that no row explains.

    Raises NomorTidakDikenal where that nomor was never given.
    """
    with perangkat.bacaan() as u:
        if not u.ada(nomor) and u.pernah_terbit(nomor):
            hilang = f"{nomor} pernah terbit, tetapi kemitraannya hilang seluruhnya."
            return HasilPeriksa(nomor=nomor, keluhan=(hilang,))
        try:
            return _periksa(u, nomor)
        except DataRusak as galat:
            return HasilPeriksa(nomor=nomor, keluhan=tuple(map(str, galat.kalimat)))


def _periksa(u: UnitOfWork, nomor: str) -> HasilPeriksa:
    rantai, versi = u.riwayat(nomor), u.keadaan(nomor).versi
    keluhan = [*periksa_rantai(rantai), *_ujung(rantai[-1].versi if rantai else 0, versi)]
    if not u.pernah_terbit(nomor):
        keluhan.append(f"Nomor {nomor} tidak pernah terbit: kemitraan ini masuk tanpa lewat program.")
    try:
        kemitraan = u.muat(nomor)
    except NomorTidakDikenal:
        # Its row is there, but not whom it names.
        raise DataRusak("penanggung jawab atau penyetuju", "orangnya tidak ada") from None
    sekarang = {**u.sidik_kiriman(nomor), **sidik_berubah(None, kemitraan)}
    keluhan += periksa_segel(rantai, sekarang)
    return HasilPeriksa(nomor=nomor, keluhan=tuple(keluhan), catatan=sebut_tak_bersegel(rantai))


def _ujung(riwayat_sampai: int, versi: int) -> Iterator[str]:
    """Whether the history ends where the facts stand."""
    if versi > riwayat_sampai:
        yield (
            f"Baris terakhir riwayat hilang: data kemitraan berversi {versi}, "
            f"tetapi riwayat hanya sampai versi {riwayat_sampai}."
        )
    elif versi < riwayat_sampai:
        yield f"Versi mundur: riwayat sampai versi {riwayat_sampai}, tetapi data kemitraan berversi {versi}."


def semua_segel(perangkat: Perangkat) -> tuple[SegelHarian, ...]:
    """The seals over all chains, oldest first."""
    with perangkat.bacaan() as u:
        return u.semua_segel()


def periksa_semua_segel(perangkat: Perangkat, dicetak: SegelDicetak | None = None) -> tuple[str, ...]:
    """A sentence for every fault of the daily seals, for every chain that does not go on from where it was
    sealed, and for what differs from a seal that was kept elsewhere."""
    with perangkat.bacaan() as u:
        try:
            semua, rantai = u.semua_segel(), u.hash_riwayat()
        except DataRusak as galat:
            return tuple(map(str, galat.kalimat))
    keluhan = periksa_segel_harian(semua, rantai)
    if dicetak is not None:
        keluhan += periksa_dicetak(dicetak, semua, rantai)
    return tuple(dict.fromkeys(keluhan))
