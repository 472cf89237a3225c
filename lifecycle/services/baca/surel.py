"""The outbox and its addresses. By itself, for it must answer fast and needs none of the rules."""

from dataclasses import dataclass
from datetime import datetime

from lifecycle.domain.surel.antrean import BELUM, Alamat, Surel
from lifecycle.services.ports.perangkat import Perangkat


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisAntrean:
    """A mail of the outbox; `nanti` is the moment that it still waits for, None where it may go at once."""

    surel: Surel
    nanti: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Antrean:
    """Mails of the outbox, oldest first, and how many of them wait, for their hour or not, and failed."""

    baris: tuple[BarisAntrean, ...]

    @property
    def menunggu(self) -> int:
        return sum(satu.surel.status in BELUM for satu in self.baris)

    @property
    def nanti(self) -> int:
        return sum(satu.nanti is not None for satu in self.baris)

    @property
    def gagal(self) -> int:
        return sum(satu.surel.status == "gagal" for satu in self.baris)


def antrean(perangkat: Perangkat, *, semua: bool = False, gagal: bool = False) -> Antrean:
    """What waits; with `semua` what went or failed as well, with `gagal` only what failed."""
    with perangkat.bacaan() as u:
        surel = u.antrean_surel(belum=not semua, status="gagal" if gagal else None)
    sekarang = perangkat.sekarang()
    return Antrean(baris=tuple(BarisAntrean(surel=s, nanti=_nanti(s, sekarang)) for s in surel))


def _nanti(surel: Surel, sekarang: datetime) -> datetime | None:
    return None if surel.coba_lagi is None or surel.coba_lagi <= sekarang else surel.coba_lagi


def jumlah_antrean(perangkat: Perangkat) -> int:
    """How many mails wait, none of them read."""
    with perangkat.bacaan() as u:
        return u.jumlah_antrean()


def daftar_alamat(perangkat: Perangkat) -> tuple[Alamat, ...]:
    """The addresses that gave trouble, held ones first."""
    with perangkat.bacaan() as u:
        return u.daftar_alamat()
